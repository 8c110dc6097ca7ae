import type { RuleType, RuleTypes } from '../parse/types';

/** A name rules can use, as people know it. */
export type RuleName = {
  code: string;
  label: string;
  type: RuleType;
  /** The only values it can have, with the words people see for them; of texts and of lists of texts. */
  options?: readonly { value: string; label: string }[];
  /** Of a context, or of the entries of a list. */
  members?: readonly RuleName[];
  /** Behind numbers: m², INR. */
  unit?: string;
};

export function findName(names: readonly RuleName[], path: readonly string[]): RuleName | undefined {
  const [first, ...rest] = path;
  const found = names.find(({ code }) => code === first);
  return rest.length === 0 || !found ? found : findName(found.members ?? [], rest);
}

export type NamedPath = { path: string[]; label: string; name: RuleName };

/** What a row can be about, members of contexts one by one: “Address: PIN code”. */
export function listSubjects(names: readonly RuleName[]): NamedPath[] {
  return names.flatMap((name): NamedPath[] => {
    const isContext = typeof name.type === 'object' && 'context' in name.type;
    if (!isContext) return [{ path: [name.code], label: name.label, name }];
    return listSubjects(name.members ?? []).map((inner) => ({
      ...inner,
      path: [name.code, ...inner.path],
      label: name.label ? `${name.label}: ${inner.label}` : inner.label,
    }));
  });
}

/** What is known where a rule is written: for people, and for the parser. */
export type Scope = { names: readonly RuleName[]; types: RuleTypes };

/** The scope inside `some <entry> in <list> satisfies …`: the members of the entry come first. */
export function scopeOfEntry({ names, types }: Scope, entry: string, list: RuleName | undefined): Scope {
  const type = list && typeof list.type === 'object' && 'list' in list.type ? list.type.list : 'any';
  const own: RuleName = { code: entry, label: '', type, members: list?.members ?? [] };
  return { names: [own, ...names.filter(({ code }) => code !== entry)], types: { ...types, [entry]: type } };
}

/** A name for the entries of a list that hides none. */
export function freeEntryName({ types }: Scope): string {
  let at = 1;
  while (Object.hasOwn(types, at === 1 ? 'entry' : `entry${at}`)) at++;
  return at === 1 ? 'entry' : `entry${at}`;
}
