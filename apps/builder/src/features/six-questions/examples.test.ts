import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { checkService, draftService, linesOf, noAnswers, questions } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { answerAsFor, examples } from './examples';
import { inWords } from './in-words';

const languages = Object.keys(languagePacks);
const cases = languages.flatMap((language) => examples.map((example) => [example, language] as const));

describe('the examples', () => {
  it.each(cases)('%s answers every question in %s, and makes a service without errors', (example, language) => {
    const messages = createMessages(languagePacks, language);
    const say = (key: string, params?: Record<string, string | number>) => messages.text(`builder.${key}`, params);
    const answers = questions.reduce(
      (before, question) => answerAsFor(example, question, before, say),
      noAnswers(language),
    );
    const { draft, open } = draftService(answers, { code: 'example', languages: [language] });
    expect(checkService(draft).issues.filter((each) => each.severity === 'error')).toEqual([]);
    const known = ['table', 'visit'];
    expect(open.map((each) => each.point).filter((point) => !known.includes(point))).toEqual([]);
    for (const question of questions) {
      const { key, params } = inWords(question, answers, draft);
      expect(key).not.toBe('six.words.unsaid');
      expect(say(key, params)).not.toContain('six.words');
    }
  });

  it('are read as the same kinds of questions in every language', () => {
    for (const example of examples) {
      const kinds = languages.map((language) => {
        const messages = createMessages(languagePacks, language);
        const answers = answerAsFor(example, 'tells', noAnswers(language), (key) => messages.text(`builder.${key}`));
        return linesOf(answers).map((line) => line.type);
      });
      for (const [at, each] of kinds.entries()) expect(each, `${example} in ${languages[at]}`).toEqual(kinds[0]);
    }
  });
});
