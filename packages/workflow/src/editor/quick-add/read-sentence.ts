import { actionNames, english, findNamed, type QuickContext, type SmallWords } from './vocabulary';

export type Part = 'action' | 'from' | 'to' | 'by';
/** A sentence taken apart: what stands for what, each as it was typed. */
export type Sentence = { parts: Partial<Record<Part, string>>; last: Part; words: SmallWords };

const markers = ['from', 'to', 'by'] as const;
type Chosen = { part: (typeof markers)[number]; at: number };
/** More small words than this in one sentence are not all tried. */
const MOST_PLACES = 6;

/**
 * Takes `VERIFY from SUBMITTED to VERIFIED by TL_VERIFIER` apart, in the languages of the context. Names may hold small
 * words themselves (“Send back to citizen from …”): every way to read it is tried, and the one that knows most names wins.
 */
export function readSentence(text: string, context: QuickContext): Sentence {
  const words = text.trim().split(/\s+/).filter(Boolean);
  let best: { sentence: Sentence; score: number } | undefined;
  for (const small of [...context.words, english])
    for (const chosen of waysToRead(words, small)) {
      const sentence = takeApart(words, chosen, small);
      const score = scoreOf(sentence, chosen.length, context);
      if (!best || score > best.score) best = { sentence, score };
    }
  return best?.sentence ?? { parts: {}, last: 'action', words: english };
}

/** Every choice of at most one place for each small word, in the order of the text. */
function waysToRead(words: readonly string[], small: SmallWords): Chosen[][] {
  let ways: Chosen[][] = [[]];
  for (const part of markers) {
    const places = words.flatMap((word, at) => (small[part].includes(word.toLocaleLowerCase()) ? [at] : []));
    const withOne = places
      .slice(0, MOST_PLACES)
      .flatMap((at) => ways.filter((way) => way.every((each) => each.at !== at)).map((way) => [...way, { part, at }]));
    ways = [...ways, ...withOne];
  }
  return ways.map((way) => way.toSorted((one, other) => one.at - other.at));
}

function takeApart(words: readonly string[], chosen: readonly Chosen[], small: SmallWords): Sentence {
  const parts: Sentence['parts'] = {};
  let last: Part = 'action';
  const say = (part: Part, from: number, to: number) => {
    parts[part] = words.slice(from, to).join(' ');
    last = part;
  };
  if (small.place === 'before') {
    say('action', 0, chosen[0]?.at ?? words.length);
    for (const [nth, { part, at }] of chosen.entries()) say(part, at + 1, chosen[nth + 1]?.at ?? words.length);
  } else {
    for (const [nth, { part, at }] of chosen.entries()) say(part, (chosen[nth - 1]?.at ?? -1) + 1, at);
    say('action', (chosen.at(-1)?.at ?? -1) + 1, words.length);
  }
  return { parts, last, words: small };
}

function scoreOf({ parts }: Sentence, chosen: number, context: QuickContext): number {
  const { workflow, language } = context;
  let score = chosen;
  for (const part of ['from', 'to'] as const) {
    const text = parts[part];
    if (text === undefined) continue;
    if (text === '') score -= 3;
    else if (findNamed(workflow.states, text, language)) score += 4;
  }
  for (const role of splitRoles(parts.by ?? '')) score += findNamed(context.roles, role, language) ? 3 : 0;
  if (parts.by === '') score -= 3;
  if (parts.action === '') score -= 2;
  else if (parts.action && findNamed(actionNames(context), parts.action, language)) score += 2;
  return score;
}

export function splitRoles(text: string): string[] {
  return text
    .split(/[,،]/)
    .map((role) => role.trim())
    .filter(Boolean);
}
