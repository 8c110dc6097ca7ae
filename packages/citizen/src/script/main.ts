/**
 * The script of citizen pages. Everything works without it; with it, rules run while the citizen types, answers are
 * saved on the way, posts replace the page in place, and files show how far they are.
 */
import { autosave } from './autosave';
import { checkBefore } from './before';
import { followRules } from './live';
import { onShown, submitInPlace } from './navigate';
import { offerReceipt } from './receipt';
import { upload } from './upload';

submitInPlace();
autosave();
upload();
checkBefore();
onShown(() => {
  followRules();
  offerReceipt();
});
