import { type Answers, draftService, noAnswers, type Question, withoutAnswer } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { changedParts, toldParts } from './changed-parts';

const answers: Answers = {
  ...noAnswers('en'),
  ...{ name: 'Shop licence', who: 'Anybody with a shop', counter: true, tells: ['Mobile number'], hands: [] },
  checks: [{ who: 'Inspector', does: 'visit', sendsBack: true }],
  decides: ['Commissioner'],
  pays: { what: 'fixed', amount: 500, when: 'after' },
  ...{ receives: 'certificate', days: 10 },
};
const draftOf = (said: Answers) => draftService(said, { code: 'shop-licence', languages: ['en'] }).draft;

describe('what an answer changes on the map', () => {
  it.each<[Question, string[]]>([
    ['applies', ['who', 'workflow']],
    ['tells', ['form']],
    ['checks', ['workflow', 'officers-forms', 'messages']],
    ['decides', ['workflow']],
    ['pays', ['workflow', 'officers-forms', 'messages', 'payment']],
    ['receives', ['workflow', 'outcome', 'messages']],
  ])('of %s: %j', (question, parts) => {
    expect([...changedParts(draftOf(withoutAnswer(answers, question)), draftOf(answers))]).toEqual(parts);
  });

  it('is nothing where nothing was said', () => {
    const none = noAnswers('en');
    expect(changedParts(draftOf(withoutAnswer(none, 'checks')), draftOf(none)).size).toBe(0);
  });
});

describe('the parts that are on the map', () => {
  const partsOf = (said: Answers, question: Question) => [...toldParts(said, question, draftOf(said))];
  it('grow with the questions', () => {
    expect(partsOf(noAnswers('en'), 'applies')).toEqual(['who']);
    expect(partsOf(noAnswers('en'), 'pays')).toEqual(['who', 'form', 'workflow']);
  });
  it('stay when somebody goes back, and hold the fee table only where an amount depends on something', () => {
    expect(partsOf(answers, 'applies')).toEqual([
      ...['who', 'form', 'workflow', 'officers-forms', 'payment', 'outcome', 'messages'],
    ]);
    expect(partsOf({ ...answers, pays: { what: 'depends', when: 'after' } }, 'applies')).toContain('rules');
  });
});
