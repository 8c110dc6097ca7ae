import { listParameter } from '../../../sandbox/exchange';
import { type Problem, refuse } from '../../../sandbox/refusals';
import { queryFailed } from '../../mdms/sandbox/read-members';

const TRUE = new Set(['true', 'on', 'yes', '1']);
const FALSE = new Set(['false', 'off', 'no', '0']);

/**
 * Query parameters as Spring binds them to a criteria object. All that do not fit are told in one answer, by `finish`.
 * `object` is Spring's name of the criteria.
 */
export function queryReader(query: URLSearchParams, object: string) {
  const problems: Problem[] = [];
  const mismatch = (name: string, type: string, text: string) =>
    problems.push({
      code: `typeMismatch.${object}.${name}`,
      message: `Failed to convert property value of type 'java.lang.String' to required type 'java.lang.${type}' for property '${name}'; ${text}`,
    });
  return {
    /** A repeated parameter is one text with commas. */
    text(name: string): string | undefined {
      return query.has(name) ? query.getAll(name).join(',') : undefined;
    },
    list(name: string): string[] | undefined {
      return listParameter(query, name);
    },
    integer(name: string): number | undefined {
      const text = query.get(name)?.replace(/\s/g, '');
      if (!text) return undefined;
      if (/^[+-]?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 31) return Number(text);
      mismatch(name, 'Integer', `For input string: "${text}"`);
      return undefined;
    },
    /** null: there, but empty. */
    flag(name: string): boolean | null | undefined {
      const text = query.get(name);
      if (text === null) return undefined;
      const word = text.trim().toLowerCase();
      if (word === '') return null;
      if (TRUE.has(word) || FALSE.has(word)) return TRUE.has(word);
      mismatch(name, 'Boolean', `Invalid boolean value [${text}]`);
      return undefined;
    },
    finish(): void {
      if (problems.length > 0) throw refuse(problems);
    },
  };
}

/** PostgreSQL takes no U+0000 as the value of a parameter. */
export function refuseNul(...values: (string | null | undefined)[]): void {
  if (values.some((value) => value?.includes('\u0000'))) throw queryFailed();
}

/** The codes become as many question marks as were sent, but only different ones are filled in. */
export function refuseRepeated(codes: string[] | undefined): void {
  if (codes && new Set(codes).size < codes.length) throw queryFailed();
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 300;

/** `boundary.default.limit` and `boundary.max.default.limit` as shipped; more is cut, not refused. */
export function pageOf(offset: number | undefined, limit: number | undefined): { offset: number; limit: number } {
  const page = { offset: offset ?? 0, limit: Math.min(limit ?? DEFAULT_LIMIT, MAX_LIMIT) };
  if (page.offset < 0 || page.limit < 0) throw queryFailed();
  return page;
}
