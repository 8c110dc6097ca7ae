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
import { pasteRows } from './paste-rows';
import { offerReceipt } from './receipt';
import { searchDropdowns } from './searchable';

const once = [submitInPlace, autosave, checkBefore, untickExcluded, searchDropdowns, pasteRows];
const onEveryPage = [followRules, offerReceipt, helpWithMedia];

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
