import { Language, ServiceCode } from '@nirmaan/lexicon';
import { z } from 'zod';

/** The six questions, in the order in which they are asked. */
export const questions = ['applies', 'tells', 'checks', 'decides', 'pays', 'receives'] as const;
export const Question = z.enum(questions);
export type Question = z.infer<typeof Question>;

/** What somebody typed, as it is being typed: spaces at its ends do not count, and an empty line says nothing. */
const Words = z.string().max(200);

/** Somebody who looks at a case before it is decided. */
export const Checker = z.object({
  who: Words,
  does: z.enum(['documents', 'visit', 'opinion']),
  /** May they ask the applicant to correct it? */
  sendsBack: z.boolean(),
});
export type Checker = z.infer<typeof Checker>;

const When = z.enum(['before', 'after']);

/** `depends`: on something a decision table will say. An amount that is absent was not said. */
export const Payment = z.discriminatedUnion('what', [
  z.object({ what: z.literal('nothing') }),
  z.object({ what: z.literal('fixed'), amount: z.number().positive().max(100_000_000).optional(), when: When }),
  z.object({ what: z.literal('depends'), when: When }),
]);
export type Payment = z.infer<typeof Payment>;

/**
 * What an author answered. Absent, or without any words: not said, and then it is an open point of the draft. Lists that
 * are there and empty say something: nobody checks, nobody decides.
 */
export const Answers = z.object({
  /** In which everything was typed. */
  language: Language,
  name: Words,
  kind: z.enum(['application', 'complaint']),
  who: Words,
  /** Do staff at a counter file for people, too? */
  counter: z.boolean(),
  tells: z.array(Words).max(60),
  hands: z.array(Words).max(30),
  checks: z.array(Checker).max(8).optional(),
  /** One, or two after each other. */
  decides: z.array(Words).max(2).optional(),
  /** May who decides let it be checked again? */
  returns: z.boolean(),
  pays: Payment.optional(),
  receives: z.enum(['certificate', 'answer', 'money', 'nothing']).optional(),
  days: z.number().int().min(1).max(3650).optional(),
});
export type Answers = z.infer<typeof Answers>;

/** Kept with the draft, so that answers can be changed later: with these the same was drafted once. */
export const DraftedFrom = z.object({
  answers: Answers,
  code: ServiceCode,
  languages: z.array(Language).min(1),
  /** Places that the author had changed and that new answers would have changed otherwise: the author's stayed. */
  kept: z.array(z.string().max(500)).max(500).default([]),
});
export type DraftedFrom = z.infer<typeof DraftedFrom>;

export function noAnswers(language: Language): Answers {
  return {
    ...{ language, name: '', kind: 'application', who: '', counter: false },
    ...{ tells: [], hands: [], returns: false },
  };
}

/** The answers as if this question had not been asked. */
export function withoutAnswer(answers: Answers, question: Question): Answers {
  const { checks, decides, pays, receives, days, ...rest } = answers;
  const said = {
    ...(checks && question !== 'checks' && { checks }),
    ...(decides && question !== 'decides' && { decides }),
    ...(pays && question !== 'pays' && { pays }),
    ...(receives && question !== 'receives' && { receives }),
    ...(days !== undefined && question !== 'receives' && { days }),
  };
  if (question === 'applies') return { ...rest, ...said, who: '', counter: false };
  if (question === 'tells') return { ...rest, ...said, tells: [], hands: [] };
  return { ...rest, ...said, ...(question === 'decides' && { returns: false }) };
}

/** Lines with words, each without spaces at its ends. */
export function saidIn(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Who checks, by name; undefined: it was not said whether anybody does. */
export function checkersIn({ checks }: Answers): Checker[] | undefined {
  const named = checks?.flatMap((each) => (each.who.trim() === '' ? [] : [{ ...each, who: each.who.trim() }]));
  return named?.length === 0 && checks?.length !== 0 ? undefined : named;
}

/** Who decides, by name; none: nobody does. Undefined: it was not said. */
export function decidersIn({ decides }: Answers): string[] | undefined {
  const named = decides && saidIn(decides);
  return named?.length === 0 && decides?.length !== 0 ? undefined : named;
}
