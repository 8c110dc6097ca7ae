/**
 * The script of citizen pages. Everything works without it; with it, rules run while the citizen types, answers are
 * saved on the way, posts replace the page in place, and files show how far they are.
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

submitInPlace();
autosave();
checkBefore();
untickExcluded();
searchDropdowns();
pasteRows();
onShown(() => {
  followRules();
  offerReceipt();
  helpWithMedia();
});
