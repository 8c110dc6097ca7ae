import { type Answers, checkersIn, decidersIn, linesOf, type Question, type ServiceDraft } from '@nirmaan/service';

type Sentence = { key: string; params?: Record<string, string | number> };

const UNSAID: Sentence = { key: 'six.words.unsaid' };
const yes = (is: boolean) => (is ? 'yes' : 'no');

/** What an answer means for the service, as a message and what it needs. */
export function inWords(question: Question, answers: Answers, draft: ServiceDraft): Sentence {
  switch (question) {
    case 'applies':
      return { key: 'six.words.applies', params: { kind: answers.kind, counter: yes(answers.counter) } };
    case 'tells': {
      const count = linesOf(answers).length;
      const pages = draft.forms[0]?.pages.length ?? 0;
      return count === 0 ? UNSAID : { key: 'six.words.tells', params: { count, pages } };
    }
    case 'checks': {
      const checkers = checkersIn(answers);
      if (!checkers) return UNSAID;
      const back = yes(checkers.some((each) => each.sendsBack));
      return { key: 'six.words.checks', params: { count: checkers.length, back } };
    }
    case 'decides': {
      const deciders = decidersIn(answers);
      if (!deciders) return UNSAID;
      const back = yes(answers.returns && deciders.length > 0 && (checkersIn(answers) ?? []).length > 0);
      return { key: 'six.words.decides', params: { count: deciders.length, back } };
    }
    case 'pays': {
      const { pays } = answers;
      if (!pays) return UNSAID;
      return {
        key: 'six.words.pays',
        params: { what: pays.what, when: pays.what === 'nothing' ? 'after' : pays.when },
      };
    }
    case 'receives': {
      const { receives, days } = answers;
      if (!receives && days === undefined) return UNSAID;
      return { key: 'six.words.receives', params: { what: receives ?? 'unsaid', days: days ?? 0 } };
    }
  }
}
