import { RoleCode } from '@nirmaan/lexicon';
import type { Role } from '@nirmaan/service';
import { Codes } from '../business-service/codes';
import { isObject } from '../business-service/find-services';
import { toRole } from '../roles';
import type { ReadWorkflow } from './read-workflow';
import type { StudioNode } from './studio-node';

/** Who may create, change and see applications, besides those who act. */
export const ACCESS = ['creator', 'editor', 'viewer'] as const;

/** The roles of the actions, and those that `access.roles` names: a list, or one for each kind of access. */
export function readRoles(configuration: StudioNode, { roles, names }: ReadWorkflow): Role[] {
  const access = configuration.node('access');
  const byKind = isObject(access?.member('roles')) ? access?.node('roles') : undefined;
  const named = byKind ? ACCESS.flatMap((kind) => byKind.texts(kind)) : (access?.texts('roles') ?? []);
  const known = new Map(Object.entries(names.roles).map(([code, theirs]) => [theirs, code]));
  const codes = new Codes(RoleCode, 'ROLE', Object.values(names.roles));
  const all = [...roles, ...named.map((name) => known.get(name) ?? codes.of(name))];
  return [...new Set(all)].map(toRole);
}
