import type { RuleAst } from '../model/rule';
import { type Known, plain, type Scope } from './checking';
import { TABLES } from './types';

/**
 * What `decide("fee")` gives, where it is known what that table gives. Which tables there are, and whether this one is
 * among them, the service checks.
 */
export function tableResult(call: RuleAst, { names }: Scope): Known | undefined {
  const [, name, first] = call;
  if (name !== 'decide' || !Array.isArray(first) || first[0] !== 'lit' || typeof first[1] !== 'string')
    return undefined;
  const tables = names[TABLES];
  const type = tables && Object.hasOwn(tables, first[1]) ? tables[first[1]] : undefined;
  return type && plain(type);
}
