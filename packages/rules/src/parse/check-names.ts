import { nearestOf } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import type { Place } from './build-tree';
import type { Checking, Scope } from './checking';
import type { RuleType } from './types';

/** The type of a name; one nobody knows is told with the nearest known one. */
export function nameType(checking: Checking, node: RuleAst, { names, isOpen }: Scope): RuleType {
  const name = String(node[1]);
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known) return known;
  if (!isOpen) reportUnknown(checking, node, name, Object.keys(names));
  return 'any';
}

/** Members that values have by themselves, by their type. */
const CLOCK = { hour: whole(0, 23), minute: whole(0, 59), second: { number: { min: 0, max: 60 } } } as const;
const ZONE = { 'time offset': 'days and time duration', timezone: 'string' } as const;
const DAY = { year: 'number', month: whole(1, 12), day: whole(1, 31), weekday: whole(1, 7) } as const;
const WHOLE: RuleType = { number: { isInteger: true } };
const MEMBERS: Record<string, Record<string, RuleType>> = {
  date: DAY,
  time: { ...CLOCK, ...ZONE },
  'date and time': { ...DAY, ...CLOCK, ...ZONE },
  'days and time duration': { days: WHOLE, hours: WHOLE, minutes: WHOLE, seconds: 'number' },
  'years and months duration': { years: WHOLE, months: WHOLE },
};

function whole(min: number, max: number): RuleType {
  return { number: { min, max, isInteger: true } };
}

function membersOf(type: RuleType): Record<string, RuleType> | undefined {
  if (typeof type === 'string') return type === 'any' || type === 'null' ? undefined : (MEMBERS[type] ?? {});
  if ('context' in type) return type.context;
  if ('range' in type)
    return { start: type.range, end: type.range, 'start included': 'boolean', 'end included': 'boolean' };
  return {};
}

/** The type of `object.member`; of a list, of all its items' members. */
export function memberType(checking: Checking, node: RuleAst, type: RuleType): RuleType {
  if (typeof type === 'object' && 'list' in type) return { list: memberType(checking, node, type.list) };
  const members = membersOf(type);
  if (!members) return 'any';
  const member = String(node[2]);
  const known = Object.hasOwn(members, member) ? members[member] : undefined;
  if (known) return known;
  reportUnknown(checking, node, member, Object.keys(members));
  return 'any';
}

/** Says that there is no such name, at its own place: the end of a path, the beginning of a call. */
export function reportUnknown(
  checking: Checking,
  node: RuleAst,
  name: string,
  known: readonly string[],
  code = 'rules.unknown-name',
): void {
  const nearest = nearestOf(name, known);
  const place = checking.placeOf(node);
  const text = checking.textOf(node);
  const own: Partial<Place> =
    place && node[0] === 'path' && text.endsWith(name)
      ? { from: place.to - name.length, to: place.to }
      : place && node[0] === 'call' && text.startsWith(name)
        ? { from: place.from, to: place.from + name.length }
        : {};
  checking.report(node, nearest ? `${code}-nearest` : code, { ...own, name, ...(nearest && { nearest }) });
}
