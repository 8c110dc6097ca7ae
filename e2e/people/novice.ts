/** Somebody who sees the builder for the first time: reads what is shown, once, and types slowly. */
import type { Locator } from '@playwright/test';

/** Words read in a minute. */
const READS = 200;
/** Letters typed in a second. */
const TYPES = 5;
/** Seconds to point at something and press: 1.1 and 0.2 in the keystroke-level model of Card, Moran and Newell. */
const CLICK = 1.3;

export class Novice {
  words = 0;
  clicks = 0;
  letters = 0;
  private readonly seen = new Set<string>();

  /** Reads all that can be seen of a part of the page; texts that were read before are known. */
  async read(where: Locator): Promise<void> {
    for (const { whole, words } of await where.evaluate(seenIn)) {
      if (this.seen.has(whole)) continue;
      this.seen.add(whole);
      this.words += words.filter((word) => /\p{L}/u.test(word)).length;
    }
  }

  async click(where: Locator): Promise<void> {
    await where.click();
    this.clicks++;
  }

  async type(where: Locator, text: string): Promise<void> {
    await where.fill(text);
    this.letters += text.length;
    // Who wrote it knows it where it is shown again.
    this.seen.add(text);
  }

  /** A key alone counts as a letter. */
  async press(where: Locator, key: string): Promise<void> {
    await where.press(key);
    this.letters++;
  }

  /** Seconds all that takes a person; what the machine takes is not in it. */
  get seconds(): number {
    return Math.round((this.words / READS) * 60 + this.letters / TYPES + this.clicks * CLICK);
  }

  get account(): string {
    const { words, clicks, letters, seconds } = this;
    return `${words} words read, ${letters} letters typed, ${clicks} clicks: ${seconds} s`;
  }
}

/**
 * The texts and answers in sight, each with those of its words that are: not what is for screen readers alone, cut off,
 * covered or below the fold. Tables are left out: nobody reads a log to get on. Runs in the page.
 */
function seenIn(root: Element): { whole: string; words: string[] }[] {
  const isSeen = (holder: Element, { left, right, top, bottom }: DOMRect) => {
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return shown !== null && (shown === holder || shown.contains(holder) || holder.contains(shown));
  };
  const answers = [...root.querySelectorAll('input')].filter(
    (input) => (input.type === 'text' || input.type === 'tel') && isSeen(input, input.getBoundingClientRect()),
  );
  const seen = answers.map(({ value }) => ({ whole: value, words: value.split(' ') }));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || holder.closest('table, script, style, option')) continue;
    const whole = node.textContent ?? '';
    const words = [...whole.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      return isSeen(holder, range.getBoundingClientRect());
    });
    if (words.length > 0) seen.push({ whole: whole.trim(), words: words.map(([word]) => word) });
  }
  return seen;
}
