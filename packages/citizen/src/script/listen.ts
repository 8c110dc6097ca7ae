/**
 * A button beside every question that reads it aloud: label, hint, what is wrong, choices. What somebody recorded is
 * played, the rest is said by a voice of the device; where there is neither, there is no button. Nothing is heard before
 * it is asked for, and one thing at a time.
 */

/** The page as a whole, every question and every note: what has a button. Cells of a table have one where they are cards. */
const PLACES = ':is(form[data-listen] :is(.n-field, .n-type-guidance), main:has(form[data-listen]) > h1)';
/** What is read of a place, in its order. */
const READ = 'legend, label, .n-hint, .n-problem, .n-guidance, thead th[scope=col], output';

type Part = { words: string; clip?: string };

/** What is being heard. */
let now: { button: HTMLElement; stop(): void } | undefined;
/** One for all clips: a phone that let it play once lets it go on with the next. */
const player = new Audio();

/** Also for questions that come later, and voices: browsers find theirs some time after the page is there. */
export function offerListening(): void {
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes, removedNodes }) => hasAny(addedNodes, PLACES) || hasAny(removedNodes, '.n-listen')))
      offer();
  }).observe(document.body, { childList: true, subtree: true });
  window.speechSynthesis?.addEventListener?.('voiceschanged', offer);
  addEventListener('pagehide', () => now?.stop());
  offer();
}

const hasAny = (nodes: NodeList, selector: string) =>
  [...nodes].some((node) => node instanceof Element && (node.matches(selector) || node.querySelector(selector)));

function offer(): void {
  if (now && !now.button.isConnected) now.stop();
  const canSpeak = voiceOf(document.documentElement.lang) !== undefined;
  for (const place of document.querySelectorAll<HTMLElement>(PLACES)) {
    const button = buttonOf(place);
    const isHeard = canSpeak || clipsOf(place).length > 0;
    if (isHeard && !button) anchorOf(place)?.after(buttonFor(place));
    if (!isHeard) button?.remove();
  }
  // The buttons do what the players of the page do.
  document.documentElement.toggleAttribute('data-listening', true);
}

/** What the button stands behind: the first words of the place. */
const anchorOf = (place: HTMLElement) =>
  place.matches('h1') ? place : place.querySelector(':scope > :is(.n-label, .n-guidance)');

const buttonOf = (place: HTMLElement) =>
  place.matches('h1')
    ? place.parentElement?.querySelector(':scope > .n-listen')
    : place.querySelector(':scope > .n-listen');

function buttonFor(place: HTMLElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'n-listen';
  button.dataset.made = '';
  const [words = ''] = wordsIn(anchorOf(place) ?? place);
  const pattern = document.querySelector<HTMLElement>('[data-listen]')?.dataset.listen ?? '';
  button.setAttribute(
    'aria-label',
    pattern.replace('{words}', () => words.slice(0, 100)),
  );
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    const wasThis = now?.button === button;
    now?.stop();
    if (!wasThis) void hear(button, partsOf(place));
  });
  return button;
}

async function hear(button: HTMLElement, parts: Part[]): Promise<void> {
  let isOver = false;
  let over = () => {};
  const stopped = new Promise<void>((resolve) => {
    over = resolve;
  });
  const stop = () => {
    isOver = true;
    player.pause();
    window.speechSynthesis?.cancel();
    button.setAttribute('aria-pressed', 'false');
    if (now?.button === button) now = undefined;
    over();
  };
  now = { button, stop };
  button.setAttribute('aria-pressed', 'true');
  for (const part of parts) {
    await Promise.race([stopped, part.clip ? play(part.clip).catch(() => say(part.words)) : say(part.words)]);
    if (isOver) return;
  }
  stop();
}

/** Until its end; fails where it cannot be fetched or played. */
function play(clip: string): Promise<void> {
  return new Promise((resolve, reject) => {
    player.onended = () => resolve();
    player.onerror = reject;
    player.src = clip;
    player.play().catch(reject);
  });
}

/** Until its end; at once where nobody speaks the language. */
function say(words: string): Promise<void> {
  const voice = voiceOf(document.documentElement.lang);
  if (!voice) return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang });
    utterance.onend = utterance.onerror = () => resolve();
    speechSynthesis.speak(utterance);
  });
}

/** A voice of the language, of the device itself if it can be: one of the network would be late. Android writes `hi_IN`. */
function voiceOf(language: string): SpeechSynthesisVoice | undefined {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const voices = window.speechSynthesis?.getVoices().filter((voice) => base(voice.lang) === base(language)) ?? [];
  return voices.find((voice) => voice.localService) ?? voices[0];
}

/** Players of the place itself. Those of the page stand above its questions. */
function clipsOf(place: HTMLElement): HTMLAudioElement[] {
  const around = place.matches('h1') ? document.querySelector('form[data-listen] .n-fields') : place;
  return [...(around?.querySelectorAll<HTMLAudioElement>(':scope > .n-clips audio') ?? [])];
}

function partsOf(place: HTMLElement): Part[] {
  const clips = new Map(clipsOf(place).map((clip) => [sound(clip.getAttribute('aria-label') ?? ''), clip.src]));
  return textsOf(place).flatMap((text): Part[] => {
    const words = wordsIn(text);
    const ofAll = clips.get(sound(words.join('')));
    if (ofAll) return [{ words: words.join(' '), clip: ofAll }];
    const parts = words.map((each): Part => ({ words: each, ...clipPart(clips.get(sound(each))) }));
    return parts.some((part) => part.clip) ? parts : [{ words: words.join(' ') }];
  });
}

const clipPart = (clip: string | undefined) => (clip ? { clip } : {});

/** Its own texts: those of questions inside it are theirs. */
function textsOf(place: HTMLElement): Element[] {
  if (place.matches('h1')) {
    const guidance = document.querySelector('form[data-listen] .n-fields > .n-guidance');
    return guidance ? [place, guidance] : [place];
  }
  const owner = place.matches('.n-field') ? '.n-field' : '.n-type-guidance';
  return [...place.querySelectorAll(READ)].filter(
    (text) => text.closest(owner) === place && !text.closest('[hidden], .n-clips') && wordsIn(text).length > 0,
  );
}

/** Piece by piece, as marks and notes part them. */
function wordsIn(text: Element): string[] {
  const pieces: string[] = [];
  const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const piece = walk.currentNode.nodeValue?.trim();
    if (piece) pieces.push(piece);
  }
  return pieces;
}

/** Words as they sound: what parts them on the page is not heard. */
const sound = (words: string) => words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();
