import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../../../sandbox/exchange';
import { mappingError } from '../../../sandbox/read-body';
import { type Problem, refuse } from '../../../sandbox/refusals';

// mdms-v2 knows members by their exact names only, and what does not fit a member does not map.

/** A member that is an object; absent and null are undefined, anything else does not map. */
export function objectMember(body: JsonObject, name: string): JsonObject | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw mappingError();
  return value;
}

/** As Jackson reads a String: scalars become their text. */
export function textMember(object: JsonObject, name: string): string | undefined {
  return toText(object[name]);
}

function toText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'object') throw mappingError();
  return String(value);
}

export function textsMember(object: JsonObject, name: string): string[] | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw mappingError();
  return value.flatMap((each) => toText(each) ?? []);
}

export function listMember(object: JsonObject, name: string): JsonValue[] | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw mappingError();
  return value;
}

/** A Java int, unless `limit` says otherwise. */
export function integerMember(object: JsonObject, name: string, limit = 2_147_483_647): number | undefined {
  const value = object[name];
  if (value === undefined || value === null || value === '') return undefined;
  const number =
    typeof value === 'number'
      ? Math.trunc(value)
      : typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)
        ? Number(value)
        : undefined;
  if (number === undefined || Math.abs(number) > limit) throw mappingError();
  return number;
}

/** undefined: absent; null: sent as null. */
export function flagMember(object: JsonObject, name: string): boolean | null | undefined {
  const value = object[name];
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  if (value === '') return null;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string' && /^(true|True|TRUE)$/.test(value)) return true;
  if (typeof value === 'string' && /^(false|False|FALSE)$/.test(value)) return false;
  throw mappingError();
}

const QUERY_FAILED: Problem = {
  code: 'QUERY_EXECUTION_ERROR',
  message: 'Database operation failed',
  description: 'An error occurred while processing the database request.',
};

/** What PostgreSQL says no to: an empty `IN ()`, a negative limit. */
export function queryFailed() {
  return refuse(QUERY_FAILED);
}

/** Offset and limit of a search: ten rows unless asked otherwise, and no maximum. */
export function pageOf(criteria: JsonObject): { offset: number; limit: number } {
  return { offset: integerMember(criteria, 'offset') ?? 0, limit: integerMember(criteria, 'limit') ?? 10 };
}

export function cutPage<Row>(rows: Row[], { offset, limit }: { offset: number; limit: number }): Row[] {
  if (offset < 0 || limit < 0) throw queryFailed();
  return rows.slice(offset, offset + limit);
}
