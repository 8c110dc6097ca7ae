/**
 * The script of citizen pages. Everything works without it; with it, rules run while the citizen types, answers are
 * saved on the way, posts replace the page in place, and files show how far they are. Each part stands alone: where one
 * fails (an old browser, an extension that took something away) the others go on, and a form still posts by itself.
 */
import { autosave } from './autosave';
import { checkBefore } from './before';
import { untickExcluded } from './exclusive';
import { followRules } from './live';
import { helpWithMedia } from './media';
import { onShown, submitInPlace } from './navigate';
import { offerReceipt } from './receipt';

const once = [submitInPlace, autosave, checkBefore, untickExcluded];
const onEveryPage = [followRules, offerReceipt, helpWithMedia, loadParts];

/** What only pages with such a thing load; each begins once, and goes on by itself from page to page. */
const parts: { of: string; begin(): Promise<void> }[] = [
  { of: 'select[data-search]', begin: async () => (await import('./searchable')).searchDropdowns() },
  { of: 'form[data-listen]', begin: async () => (await import('./listen')).offerListening() },
  { of: 'table[data-rows]', begin: async () => (await import('./paste-rows')).pasteRows() },
];

function loadParts(): void {
  for (const part of parts.filter(({ of }) => document.querySelector(of))) {
    parts.splice(parts.indexOf(part), 1);
    // A part that does not come is done without, until there is another page.
    part.begin().catch(() => parts.push(part));
  }
}

/** What went wrong is told to whoever looks for it; nobody else could do anything about it. */
function alone(part: () => void): void {
  try {
    part();
  } catch (error) {
    console.error(error);
  }
}

once.forEach(alone);
onShown(() => onEveryPage.forEach(alone));
