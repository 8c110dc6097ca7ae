import type { MediaData } from '../../media-data';
import { hold, settled } from '../autosave';
import { followRules } from '../live';
import { replaceField } from '../navigate';
import { answersOf, liveForm, SCRIPT_HEADER, say, setRevision } from '../page';
import { createLine, digestOf } from './line';
import { make } from './made';
import { isGivenUp, sendInPieces } from './send-in-pieces';
import { showProblem, showSending, showThumbnails, type Told, takeProblemAway } from './show-files';
import { shrink } from './shrink';
import { listUnfinished } from './unfinished';
import { waitBeforeLeaving } from './wait-before-leaving';

type FileWords = NonNullable<MediaData['words']['files']>;

/** One file from the moment it is chosen until it is part of the answers. */
type Transfer = Told & { file: File; abort: AbortController };

const transfers = new Set<Transfer>();
/** Pictures of what was sent from this page, by reference. */
const thumbnails = new Map<string, string>();
let media: MediaData | undefined;
let listening = false;
let queue: Promise<unknown> = Promise.resolve();
let asked = '';

/**
 * Sends files as soon as they are chosen: turned, made smaller, in pieces, one after the other, through broken connections.
 * The page is left only when they are there, because the next one may ask for other papers after them.
 */
export function help(shown: MediaData): void {
  media = shown;
  const words = shown.words.files;
  if (!shown.uploads || !words) return;
  showThumbnails(thumbnails);
  for (const transfer of transfers) showSending(transfer, words, () => transfer.abort.abort());
  askForUnfinished(shown.uploads, words);
  if (listening) return;
  listening = true;
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file' || input.form !== liveForm()) return;
    choose(input);
  });
  // Over a slow line a file may be chosen before this part of the script is here.
  for (const input of document.querySelectorAll<HTMLInputElement>('form[data-live] input[type=file]'))
    if (input.files?.length) choose(input);
  waitBeforeLeaving({
    isBusy: () => transfers.size > 0,
    finished: () => queue.then(() => document.querySelector('.n-problems[data-made]') === null),
    words: () => media?.words.files?.wait ?? '',
  });
}

function choose(input: HTMLInputElement): void {
  const path = input.closest<HTMLElement>('[data-path]')?.dataset.path;
  const words = media?.words.files;
  if (!path || !words || !media?.uploads) return;
  takeProblemAway(path);
  const files = [...(input.files ?? [])];
  // They are on their way: the page must not send them once more.
  input.value = '';
  for (const file of files) {
    const transfer: Transfer = {
      file,
      path,
      input: input.name,
      name: file.name,
      phase: 'preparing',
      percent: 0,
      abort: new AbortController(),
    };
    transfers.add(transfer);
    showSending(transfer, words, () => transfer.abort.abort());
    const { uploads: to, page } = media;
    const accept = input.accept.split(',');
    const limit = Number(input.closest<HTMLElement>('[data-max-bytes]')?.dataset.maxBytes) || Number.POSITIVE_INFINITY;
    queue = queue.then(() => carry(transfer, { to, page, accept, limit, words }));
  }
}

async function carry(
  transfer: Transfer,
  { to, page, accept, limit, words }: { to: string; page: string; accept: string[]; limit: number; words: FileWords },
): Promise<void> {
  const { signal } = transfer.abort;
  const show = (change: Partial<Told>) => {
    Object.assign(transfer, change);
    showSending(transfer, words, () => transfer.abort.abort());
  };
  const refuse = (problem: string) => showProblem(transfer, problem.replace('{name}', transfer.name));
  try {
    const ready = await shrink(transfer.file, accept);
    signal.throwIfAborted();
    transfer.name = ready.name;
    if (ready.blob.size > limit)
      return refuse(words.tooLarge.replace('{megabytes}', String(Math.floor(limit / 1024 / 1024))));
    const about = { filename: ready.name, page, input: transfer.input, digest: await digestOf(ready.blob) };
    const sent = await sendInPieces(createLine(signal), {
      to,
      blob: ready.blob,
      about,
      onProgress: (bytes) => show({ phase: 'sending', percent: Math.floor((100 * bytes) / ready.blob.size) }),
      onBreak: () => show({ phase: 'waiting' }),
      // Where that does not arrive, it is forgotten there by itself.
      onGiveUp: (location) => void fetch(location, { method: 'DELETE', headers: SCRIPT_HEADER }).catch(() => {}),
    });
    if (!('document' in sent)) return refuse(sent.problem ?? words.failed);
    if (ready.thumbnail) thumbnails.set(sent.document.ref, ready.thumbnail);
    await add(transfer, sent.document.ref, signal);
    say(words.sent.replace('{name}', transfer.name));
  } catch (error) {
    if (isGivenUp(error)) say(words.cancelled.replace('{name}', transfer.name));
    else refuse(words.failed);
  } finally {
    transfers.delete(transfer);
    transfer.row?.remove();
  }
}

/** Makes a file that arrived part of the answers: the page names it, and the server shows it there. */
async function add({ path, input }: Pick<Told, 'path' | 'input'>, ref: string, signal: AbortSignal): Promise<void> {
  const form = liveForm();
  const field = form?.querySelector(`[data-path="${CSS.escape(path)}"] .n-document`);
  if (!form || !field) return;
  const named = make('input', '');
  named.type = 'hidden';
  named.name = `${input}.staged`;
  named.value = ref;
  field.append(named);
  const line = createLine(signal);
  for (let pause = 1000; ; pause = Math.min(30_000, pause * 2)) {
    await settled();
    let isThere = false;
    const asking = tell(form, path).then((told) => {
      isThere = told;
    });
    await hold(asking).catch(() => {});
    if (isThere) break;
    await line.wait(pause);
  }
  named.remove();
  followRules();
}

async function tell(form: HTMLFormElement, path: string): Promise<boolean> {
  const answer = await fetch(form.getAttribute('action') || location.href, {
    method: 'POST',
    headers: SCRIPT_HEADER,
    body: answersOf(form, 'upload'),
  });
  if (answer.status >= 500) return false;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const revision = next.querySelector('form[data-live] input[name=_revision]')?.getAttribute('value');
  // Changed elsewhere meanwhile: the reference stays on the page, and Continue asks what is to be kept.
  if (answer.status === 409) return true;
  if (revision) setRevision(form, revision);
  await replaceField(next, path);
  return true;
}

/** What was on its way before the page was loaded: what is there is added, what is not is named. */
function askForUnfinished(uploads: string, words: FileWords): void {
  const form = liveForm();
  const revision = form?.elements.namedItem('_revision');
  const place = `${uploads} ${media?.page}`;
  if (!form || asked === place || !(revision instanceof HTMLInputElement)) return;
  asked = place;
  // Without answers on the server there are no files of theirs.
  if (revision.value === '0' && !document.querySelector('[data-file]')) return;
  queue = queue.then(async () => {
    for (const found of await listUnfinished(uploads)) {
      const path = document.getElementsByName(found.input)[0]?.closest<HTMLElement>('[data-path]')?.dataset.path;
      if (!path) continue;
      if (found.ref) await add({ path, input: found.input }, found.ref, new AbortController().signal);
      else showProblem({ path }, words.unfinished.replace('{name}', found.name));
    }
  });
}
