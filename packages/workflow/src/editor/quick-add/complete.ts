import { localize } from '@nirmaan/lexicon';
import { readSentence } from './read-sentence';
import { actionNames, findNamed, fold, type QuickContext } from './vocabulary';

export type Completion = {
  kind: 'state' | 'action' | 'role' | 'word';
  label: string;
  /** The code, where it differs from what is shown. */
  detail?: string;
  /** The whole line with it. */
  line: string;
};

const MOST = 8;
type Kind = Completion['kind'];
type Named = { code: string; name: Record<string, string> };

/** What could stand at the end of the line, for what is being typed there. */
export function completionsOf(line: string, context: QuickContext): Completion[] {
  const start = line.lastIndexOf(';') + 1;
  const statement = line.slice(start);
  const { typed, kinds } = isArrows(statement) ? inArrows(statement) : inSentence(statement, context);
  const kept = line.slice(0, line.length - typed.length);
  const known = kinds.flatMap((kind) =>
    namedOf(kind, context).flatMap((each): Completion[] => {
      const label = localize(each.name, context.language) || each.code;
      if (!matches(each, label, typed)) return [];
      const detail = fold(label) === fold(each.code) ? {} : { detail: each.code };
      return [{ kind, label, ...detail, line: `${kept}${label}` }];
    }),
  );
  const words = isArrows(statement) ? [] : nextWords(line, statement, context);
  return [...words, ...known.toSorted(byStart(typed))].slice(0, MOST);
}

function isArrows(statement: string): boolean {
  return /\s-\S|->/u.test(statement);
}

function inArrows(statement: string): { typed: string; kinds: Kind[] } {
  const open = statement.lastIndexOf('(');
  const head = statement.lastIndexOf('->');
  const action = Math.max(statement.lastIndexOf(' -'), head);
  if (open > head && !statement.slice(open).includes(')') && action > head)
    return { typed: afterComma(statement.slice(open + 1)), kinds: ['role'] };
  if (action > head) return { typed: statement.slice(action + 2), kinds: ['action'] };
  return {
    typed: statement
      .slice(head + 2)
      .trimStart()
      .replace(/^[(<]/, ''),
    kinds: ['state'],
  };
}

function inSentence(statement: string, context: QuickContext): { typed: string; kinds: Kind[] } {
  const { parts, last, words } = readSentence(statement, context);
  const typed = parts[last] ?? '';
  // A trailing blank ends a word, not a name: it belongs to what is typed.
  const own = statement.endsWith(' ') && typed !== '' ? `${typed} ` : typed;
  if (words.place === 'after') return { typed: own, kinds: ['state', 'role', 'action'] };
  if (last === 'by') return { typed: afterComma(own), kinds: ['role'] };
  return { typed: own, kinds: last === 'action' ? ['action', 'state'] : ['state'] };
}

/** The small words that can come next: after a name that is whole, those that were not said. */
function nextWords(line: string, statement: string, context: QuickContext): Completion[] {
  if (!/\S\s+$/u.test(statement)) return [];
  const { parts, last, words } = readSentence(statement, context);
  const typed = parts[last]?.trim() ?? '';
  if (typed === '') return [];
  const open = (['from', 'to', 'by'] as const).filter((part) => parts[part] === undefined);
  const isState = findNamed(context.workflow.states, typed, context.language) !== undefined;
  const isRole = findNamed(context.roles, typed, context.language) !== undefined;
  const fitting =
    words.place === 'before' ? open : open.filter((part) => (part === 'by' ? !isState || isRole : !isRole || isState));
  return fitting.flatMap((part): Completion[] => {
    const word = words[part][0];
    return word === undefined ? [] : [{ kind: 'word', label: word, line: `${line}${word} ` }];
  });
}

function namedOf(kind: Kind, context: QuickContext): readonly Named[] {
  if (kind === 'state') return context.workflow.states;
  if (kind === 'role') return context.roles;
  return kind === 'action' ? actionNames(context) : [];
}

function matches(each: Named, label: string, typed: string): boolean {
  const wanted = fold(typed);
  return fold(label) !== wanted && [label, each.code].some((name) => fold(name).includes(wanted));
}

function byStart(typed: string) {
  const wanted = fold(typed);
  const rank = ({ label }: Completion) => (fold(label).startsWith(wanted) ? 0 : 1);
  return (one: Completion, other: Completion) => rank(one) - rank(other);
}

function afterComma(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(','), text.lastIndexOf('،')) + 1).trimStart();
}
