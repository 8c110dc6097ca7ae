import type { JsonValue } from '@nirmaan/lexicon';
import type { RuleAst } from '../model/rule';
import type { LibraryName } from '../reference/signature';

/** Functions that are not in the core, by the library that has them. A test holds this against the libraries. */
const FUNCTIONS: Record<LibraryName, readonly string[]> = {
  dates: [
    'age',
    'date',
    'date and time',
    'day of week',
    'day of year',
    'duration',
    'last day of month',
    'month of year',
    'now',
    'time',
    'today',
    'week of year',
    'years and months duration',
  ],
  patterns: ['matches', 'replace', 'split'],
};

export const LIBRARIES: readonly LibraryName[] = ['dates', 'patterns'];

/** The library a function comes from; undefined where it is one of the core, or none. */
export function libraryOf(name: string): LibraryName | undefined {
  return LIBRARIES.find((library) => FUNCTIONS[library].includes(name));
}

/** The libraries without which a tree cannot be evaluated. Those of the tables it asks are told by their own trees. */
export function librariesOf(ast: RuleAst): LibraryName[] {
  const found = new Set<LibraryName>();
  const walk = (node: JsonValue | undefined): void => {
    if (!Array.isArray(node)) return;
    const [operator, first, second, third] = node;
    if (operator === 'lit') return;
    // A call of `range` reads its text when it runs: there may be a date in it.
    const library = operator === 'call' ? (first === 'range' ? 'dates' : libraryOf(String(first))) : undefined;
    if (library) found.add(library);
    if (typeof (operator === 'name' ? second : operator === 'path' ? third : undefined) === 'string')
      found.add('dates');
    for (const each of node) walk(each);
  };
  walk(ast);
  return LIBRARIES.filter((library) => found.has(library));
}
