import { createRules, type LibraryName, type RuleEngine, type RuleLibrary } from '@nirmaan/rules/browser';

/** Functions that most pages do without: each is a file of its own. */
const chunks: Record<LibraryName, () => Promise<RuleLibrary>> = {
  dates: async () => (await import('@nirmaan/rules/dates')).dates,
  patterns: async () => (await import('@nirmaan/rules/patterns')).patterns,
};

const loaded = new Map<LibraryName, RuleLibrary>();
let rules: RuleEngine = createRules([]);

/** What runs the rules of the page, with what was loaded so far. */
export function engine(): { rules: RuleEngine; has(names: readonly LibraryName[]): boolean } {
  return { rules, has: (names) => names.every((name) => loaded.has(name)) };
}

/** Loads what the rules need; true when there is more than before. What fails to load is left to the server. */
export async function loadLibraries(names: readonly LibraryName[]): Promise<boolean> {
  const missing = names.filter((name) => !loaded.has(name));
  const found = await Promise.all(missing.map((name) => chunks[name]().catch(() => undefined)));
  let isMore = false;
  missing.forEach((name, at) => {
    const library = found[at];
    if (!library) return;
    loaded.set(name, library);
    isMore = true;
  });
  if (isMore) rules = createRules([...loaded.values()]);
  return isMore;
}
