import type { MediaData } from '../../media-data';
import { say } from '../page';
import { changed, make, makeButton } from './made';

type ScanWords = NonNullable<MediaData['words']['scan']>;

/** Looks at a picture of the camera now and then until it reads a code; undefined where it was ended before. */
export type Reader = (video: HTMLVideoElement, formats: string[], ended: () => boolean) => Promise<string | undefined>;

/** A button that reads a code with the camera, where there is one; typing stays. */
export function help({ words: { scan: words } }: MediaData): void {
  if (!words || !navigator.mediaDevices?.getUserMedia) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-scan]')) {
    if (!button.hidden) continue;
    button.hidden = false;
    button.onclick = () => void scan(button, words);
  }
}

async function scan(button: HTMLButtonElement, words: ScanWords): Promise<void> {
  const target = document.getElementById(button.getAttribute('aria-controls') ?? '');
  if (!(target instanceof HTMLTextAreaElement)) return;
  button.disabled = true;
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined);
  button.disabled = false;
  if (!stream) {
    say(words.refused, true);
    target.focus();
    return;
  }
  const view = make('div', 'n-scan-view');
  const video = document.createElement('video');
  const aim = document.createElement('p');
  aim.textContent = words.aim;
  let isOpen = true;
  const close = () => {
    isOpen = false;
    for (const track of stream.getTracks()) track.stop();
    view.remove();
    button.hidden = false;
  };
  view.append(
    aim,
    video,
    makeButton(
      words.close,
      () => {
        close();
        button.focus();
      },
      'n-button-two',
    ),
  );
  button.after(view);
  button.hidden = true;
  view.querySelector('button')?.focus();
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // The page may be left while the camera looks.
  const ended = () => !isOpen || !video.isConnected;
  try {
    await video.play();
    const read = await readerFor((button.dataset.scan ?? '').split(' '));
    const text = await read(video, (button.dataset.scan ?? '').split(' '), ended);
    if (text === undefined) return;
    target.value = text;
    changed(target);
    say(words.found);
    target.focus();
  } catch {
    say(words.refused, true);
    target.focus();
  } finally {
    if (isOpen) close();
  }
}

/** The browser's own reader where it knows all these codes, else one of ours that is loaded now. */
async function readerFor(formats: string[]): Promise<Reader> {
  const native = await import('./native-reader');
  return (await native.knows(formats)) ? native.read : (await import('./zxing-reader')).read;
}
