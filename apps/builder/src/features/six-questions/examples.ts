import type { Answers, Checker, Question } from '@nirmaan/service';
import { withoutAnswer } from '@nirmaan/service';

/** Services people know, to begin an answer with. Their words are messages below `six.example.<code>`, lines apart by line breaks. */
export const examples = ['trade', 'birth', 'complaint', 'scholarship'] as const;
export type Example = (typeof examples)[number];

type Shape = {
  kind: Answers['kind'];
  hands: boolean;
  does: Pick<Checker, 'does' | 'sendsBack'>[];
  decides: boolean;
  pays: NonNullable<Answers['pays']>;
  receives: NonNullable<Answers['receives']>;
  days: number;
};

const shapes: Record<Example, Shape> = {
  trade: {
    ...{ kind: 'application', hands: true, decides: true, receives: 'certificate', days: 15 },
    does: [
      { does: 'documents', sendsBack: true },
      { does: 'visit', sendsBack: false },
    ],
    pays: { what: 'depends', when: 'after' },
  },
  birth: {
    ...{ kind: 'application', hands: false, does: [], decides: false },
    ...{ pays: { what: 'nothing' }, receives: 'certificate', days: 1 },
  },
  complaint: {
    ...{ kind: 'complaint', hands: true, does: [], decides: true },
    ...{ pays: { what: 'nothing' }, receives: 'answer', days: 3 },
  },
  scholarship: {
    ...{ kind: 'application', hands: true, decides: true, receives: 'money', days: 45 },
    does: [
      { does: 'opinion', sendsBack: false },
      { does: 'documents', sendsBack: true },
    ],
    pays: { what: 'nothing' },
  },
};

/** The answers with this question answered as for the example; `say` gives its words. */
export function answerAsFor(
  example: Example,
  question: Question,
  answers: Answers,
  say: (key: string) => string,
): Answers {
  const shape = shapes[example];
  const words = (part: string) => say(`six.example.${example}.${part}`);
  const lines = (part: string) => words(part).split('\n');
  const rest = withoutAnswer(answers, question);
  switch (question) {
    case 'applies':
      return { ...rest, name: words('name'), who: words('who'), kind: shape.kind };
    case 'tells':
      return { ...rest, tells: lines('tells'), hands: shape.hands ? lines('hands') : [] };
    case 'checks': {
      const people = shape.does.length > 0 ? lines('checks') : [];
      return { ...rest, checks: shape.does.map((each, at) => ({ ...each, who: people[at] ?? '' })) };
    }
    case 'decides':
      return { ...rest, decides: shape.decides ? lines('decides') : [], returns: false };
    case 'pays':
      return { ...rest, pays: shape.pays };
    case 'receives':
      return { ...rest, receives: shape.receives, days: shape.days };
  }
}
