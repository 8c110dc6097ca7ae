import type { CallContext, Digit } from '@nirmaan/digit';
import type { Instant, RoleCode } from '@nirmaan/lexicon';
import { findHeldRoles } from '@nirmaan/publisher';

/** Milliseconds for which an answer counts: who works in a city changes seldom, and every author asks. */
const REMEMBERED = 60_000;
const MOST_REMEMBERED = 200;

export type AskedRoles = { realm: string; service: string; roles: readonly RoleCode[] };

/** Who holds which roles in the cities that offer a service, asked of DIGIT once a minute at most. */
export function createHeldRoles(digit: Digit, now: () => Instant) {
  return rememberAMinute((asked: AskedRoles, context: CallContext) => findHeldRoles(asked, digit, context), now);
}

/** The same question is asked once a minute, by whoever; a failure is no answer, and the next one asks again. */
export function rememberAMinute<Question, Context, Answer>(
  ask: (question: Question, context: Context) => Promise<Answer>,
  now: () => Instant,
): (question: Question, context: Context) => Promise<Answer> {
  const known = new Map<string, { at: Instant; answer: Promise<Answer> }>();
  return (question, context) => {
    const key = JSON.stringify(question);
    const before = known.get(key);
    if (before && now() - before.at < REMEMBERED) return before.answer;
    const answer = ask(question, context);
    const remembered = { at: now(), answer };
    known.delete(key);
    known.set(key, remembered);
    answer.catch(() => {
      if (known.get(key) === remembered) known.delete(key);
    });
    for (const oldest of known.keys()) if (known.size > MOST_REMEMBERED) known.delete(oldest);
    return answer;
  };
}
