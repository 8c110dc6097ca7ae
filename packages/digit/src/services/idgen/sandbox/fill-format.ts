import type { SandboxCall } from '../../../sandbox/service';
import { javaPattern } from '../../mdms/sandbox/draft4/java-pattern';
import { formatDate } from './date-format';
import type { IdgenEffect } from './effects';
import { failed } from './refusals';
import { drawNumbers } from './sequences';

type Call = Pick<SandboxCall<IdgenEffect>, 'state' | 'now' | 'random' | 'store'>;

/** `id.timezone` as shipped, for `[cy:…]`. Financial years go by the server's own zone, which is UTC. */
const INDIA = 330;
/** More ids than a call can hold in memory. */
const TOO_MANY = 1_000_000;

/**
 * `count` ids of a format. Every place of a token gets the same value; tokens are taken once, before anything is filled
 * in; a bracket that is never closed is literal.
 */
export function fillFormat(
  call: Call,
  request: { format: string; tenantId: string; count: number; mayCreate: boolean; cityCode(): string },
): string[] {
  const { tenantId, count, mayCreate } = request;
  if (count > TOO_MANY) throw failed('Java heap space');
  const template =
    request.format.trim() === '' || tenantId === '' ? request.format : withTenant(request.format, tenantId);
  const tokens = [...template.matchAll(/\[(.*?)\]/g)].map((match) => match[1] ?? '');
  const numbers = new Map<string, string[]>();
  let cityCode: string | undefined;

  const fill = (token: string, index: number): string => {
    if (part(token, 3) === 'seq') {
      const drawn = numbers.get(token) ?? drawNumbers(call, { token, count, mayCreate });
      numbers.set(token, drawn);
      return drawn[index] ?? '';
    }
    if (part(token, 2) === 'fy') return financialYear(token, call.now);
    if (part(token, 2) === 'cy') return currentDate(token, call.now);
    if (part(token, 4) === 'city') {
      cityCode ??= request.cityCode();
      return cityCode;
    }
    return randomDigits(token, call.random);
  };
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    tokens.reduce((id, token) => {
      const value = fill(token, index);
      return id.replaceAll(`[${token}]`, () => value);
    }, template),
  );
}

function withTenant(format: string, tenantId: string): string {
  const underscored = tenantId.replaceAll('.', '_');
  return format
    .replaceAll('[tenantid]', () => tenantId)
    .replaceAll('[tenant_id]', () => underscored)
    .replaceAll('[TENANT_ID]', () => underscored.toUpperCase());
}

/** The first letters, in lower case; a token that has fewer breaks the service. */
function part(token: string, length: number): string {
  if (token.length < length) throw failed(`begin 0, end ${length}, length ${token.length}`);
  return token.slice(0, length).toLowerCase();
}

function afterColon(token: string): string {
  return token.slice(token.indexOf(':') + 1).trim();
}

function currentDate(token: string, now: number): string {
  try {
    return formatDate(afterColon(token.trim()), now, INDIA);
  } catch {
    throw failed('Error while generating current year in provided format. Given format invalid.');
  }
}

/** From April on: this year and the next. All parts behind the first are one number, the last; without any it is 0. */
function financialYear(token: string, now: number): string {
  const isNew = new Date(now).getUTCMonth() >= 3;
  const numberOf = (pattern: string | undefined) => {
    const text = pattern === undefined ? '' : tryFormat(pattern.trim(), now);
    if (!/^[+-]?\d+$/.test(text))
      throw failed('Error while generating financial year in provided format. Given format invalid.');
    return Number(text);
  };
  // Java's split drops what is empty at the end; of dashes alone nothing is left.
  const parts = afterColon(token)
    .replace(/-+$/, (dashes, at) => (at === 0 ? dashes : ''))
    .split('-');
  if (parts.every((part) => part === '') && parts.length > 1) return '0-0';
  const [first, ...others] = parts;
  const year = numberOf(first);
  const later = others.map(numberOf).at(-1);
  const next = later === undefined ? 0 : later + (isNew ? 1 : 0);
  return `${isNew ? year : year - 1}-${next}`;
}

function tryFormat(pattern: string, now: number): string {
  try {
    return formatDate(pattern, now, 0);
  } catch {
    return '';
  }
}

/** Numbers below 25 one after the other, cut to length: digits whatever the expression says. */
function randomDigits(token: string, random: Call['random']): string {
  try {
    javaPattern(token);
  } catch {
    throw failed('Random text could not be generated. Invalid regex provided.');
  }
  const asked = /\{(.*?)\}/.exec(token)?.[1];
  if (asked !== undefined && !/^[+-]?\d{1,9}$/.test(asked)) throw failed(`For input string: "${asked}"`);
  const length = asked === undefined ? 2 : Number(asked);
  if (length < 0) throw failed(`begin 0, end ${length}, length 0`);
  let digits = '';
  while (digits.length < Math.min(length, TOO_MANY)) digits += random(25);
  return digits.slice(0, length);
}
