import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import { draftFields, draftSections } from './draft-forms';
import { toRoleName, toStateName } from './draft-names';
import { draftWorkflow } from './draft-workflow';
import { holdsStates } from './read-workflow';
import { isEmpty } from './say-kept';
import { StudioNode } from './studio-node';

/** By part that was made: the part of Studio's screens it was made of. */
export type MadeOf = ReadonlyMap<string, string>;

/**
 * A draft of Studio keeps what its screens draw in parts of their own (`uiforms`, `uiworkflow`, `uichecklists`, `uiroles`)
 * until it is published. This makes the parts that count of them as Studio does then, where they are not there yet.
 */
export function withDraftParts(configuration: JsonObject): { configuration: JsonObject; madeOf: MadeOf } {
  const node = new StudioNode(configuration, '', () => undefined);
  const made = new Map<string, { from: string; value: JsonValue }>();
  const add = (part: string, from: string, value: JsonValue | undefined) => {
    if (value !== undefined && !isEmpty(value) && isEmpty(configuration[part])) made.set(part, { from, value });
  };
  const { workflow } = configuration;
  const drawn = isObject(workflow) && holdsStates(workflow) ? undefined : draftWorkflow(node);
  if (drawn) made.set('workflow', { from: 'uiworkflow', value: { ...(isObject(workflow) && workflow), ...drawn } });
  add('fields', 'uiforms', draftFields(node));
  const sections = draftSections(node);
  if (sections.has('applicant')) add('applicant', 'uiforms', { types: ['individual'], minimum: 1, maximum: 1 });
  if (sections.has('address')) add('boundary', 'uiforms', { hierarchyType: 'ADMIN', lowestLevel: '' });
  add('checklist', 'uichecklists', draftChecklists(node));
  add('access', 'uiroles', draftAccess(node));
  const parts = Object.fromEntries([...made].map(([part, { value }]) => [part, value]));
  return {
    configuration: made.size === 0 ? configuration : { ...configuration, ...parts },
    madeOf: new Map([...made].map(([part, { from }]) => [part, from])),
  };
}

/** Checklists are drawn once and hung on states of the canvas. */
function draftChecklists(node: StudioNode): JsonValue[] {
  const drawn = new Map(node.nodes('uichecklists').map((checklist) => [checklist.text('name'), checklist.json]));
  return (node.node('uiworkflow')?.nodes('canvasElements') ?? []).flatMap((element) =>
    element.nodes('checklist').flatMap((hung): JsonValue[] => {
      const name = hung.text('name') || hung.text('code');
      const checklistData = drawn.get(name);
      return checklistData ? [{ name, state: toStateName(element.text('name')), checklistData }] : [];
    }),
  );
}

function draftAccess(node: StudioNode): JsonObject | undefined {
  const roles: { [kind: string]: string[] } = { creator: [], editor: [], viewer: [] };
  for (const role of node.nodes('uiroles')) {
    const access = role.node('additionalDetails')?.node('access');
    const code = toRoleName(node, role.text('code'));
    // Studio spells it so.
    for (const [kind, flag] of Object.entries({ creator: 'creater', editor: 'editor', viewer: 'viewer' }))
      if (access?.flag(flag) === true) roles[kind]?.push(code);
  }
  return Object.values(roles).some((list) => list.length > 0) ? { roles, actions: [] } : undefined;
}
