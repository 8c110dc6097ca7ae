import type { Explanation } from '../explain/explain';
import { listed, namePart, plainText, say, type WordPart } from './parts';
import { factsOf, originsOf } from './reasons';
import { type NameInWords, type Telling, toldValue } from './telling';

/**
 * What a rule is for: whether a field is `shown` or `required`, an action `allowed`, a condition simply `holds`; or an
 * `amount` or another `value` that it computes.
 */
export type ExplainedAs = 'shown' | 'required' | 'allowed' | 'holds' | 'amount' | 'value';

/** A sentence, and what it rests on, each as a sentence of its own for a list below it. */
export type WordsOf = { sentence: WordPart[]; because: WordPart[][] };

export type Saying = Telling & {
  as: ExplainedAs;
  /** What it is about, to begin with: “*Mother's name* is hidden because …”. */
  subject?: string;
  /** How a computed value is written. */
  result?: NameInWords;
};

/** Reasons that one sentence may hold. */
const MOST_REASONS = 8;

const OUTCOMES = {
  shown: ['shown', 'hidden'],
  required: ['required', 'optional'],
  allowed: ['can', 'cannot'],
  holds: ['holds', 'fails'],
} as const;

/** An explanation in words: “hidden because *Annual income* (340,000) is more than 250,000”. */
export function explainInWords(explanation: Explanation, saying: Saying): WordsOf {
  const { messages, as, subject, result } = saying;
  const isComputed = as === 'amount' || as === 'value';
  const reasons = unique(isComputed ? originsOf(explanation, saying) : factsOf(explanation, saying), saying);
  const key = isComputed
    ? explanation.value === null
      ? 'noValue'
      : as
    : OUTCOMES[as][explanation.value === true ? 0 : 1];
  const outcome = say(messages, `${subject === undefined ? 'outcome' : 'about'}.${key}`, {
    ...(subject !== undefined && { subject: namePart(subject) }),
    ...(isComputed && { value: toldValue(explanation, saying, result) }),
  });
  return {
    sentence:
      reasons.length === 0 ? outcome : say(messages, 'because', { outcome, reasons: listed(reasons, messages) }),
    because: reasons,
  };
}

/** Two sides of a condition may say the same. */
function unique(reasons: WordPart[][], { messages }: Telling): WordPart[][] {
  const known = new Set<string>();
  return reasons
    .filter((each) => {
      const text = plainText(each, messages);
      return known.has(text) ? false : known.add(text);
    })
    .slice(0, MOST_REASONS);
}
