import type { MediaData } from '../media-data';
import { pageData } from './page';

type Helper = keyof MediaData['words'];

/** Files, signatures, codes and places: what only pages with such a question load. What does not come is done without. */
const helpers: Record<Helper, () => Promise<{ help(media: MediaData): void }>> = {
  files: () => import('./media/files'),
  sign: () => import('./media/sign'),
  scan: () => import('./media/scan'),
  locate: () => import('./media/locate'),
};
const isHelper = (name: string): name is Helper => Object.hasOwn(helpers, name);

let watching = false;
let due = false;

/** Called whenever a page is in place; and helps again where parts of it were replaced. */
export function helpWithMedia(): void {
  const media = pageData()?.media;
  if (!media) return;
  for (const name of Object.keys(media.words)) if (isHelper(name)) void help(name, media);
  if (watching) return;
  watching = true;
  new MutationObserver(() => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      helpWithMedia();
    });
  }).observe(document.body, { childList: true, subtree: true });
}

async function help(name: Helper, media: MediaData): Promise<void> {
  const helper = await helpers[name]().catch(() => undefined);
  helper?.help(media);
}
