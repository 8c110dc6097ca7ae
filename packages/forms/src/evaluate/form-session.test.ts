import { evaluateRule } from '@nirmaan/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateForm, Form, type FormContext, openForm } from '..';
import { isSame } from './cells';
import { kinds, randomAnswers, randomEdit, randomForm } from './testing/random-form';

const context: FormContext = {
  now: Date.UTC(2026, 10, 24),
  timeZone: 'Asia/Kolkata',
  language: 'en',
  masters: { 'T.Kind': kinds },
  rules: { evaluate: evaluateRule },
};

describe('a session', () => {
  it('tells of the questions of an entry that is there again, though they are as they were', () => {
    const form = Form.parse({
      code: 'form',
      title: {},
      pages: [
        {
          code: 'one',
          title: {},
          fields: [
            {
              code: 'owners',
              type: 'repeating-group',
              label: { en: 'Owners' },
              itemName: { en: 'Owner' },
              fields: [{ code: 'name', type: 'text', label: { en: 'Name' } }],
            },
          ],
        },
      ],
    });
    const session = openForm(form, { owners: [{}] }, context);
    session.change('/owners', undefined);
    expect(session.change('/owners', [{}])).toEqual(['/owners', '/owners/0/name']);
  });

  it('knows after any edits what judging all anew finds out, and says which fields are different', () => {
    fc.assert(
      fc.property(
        randomForm,
        randomAnswers,
        fc.array(randomEdit, { minLength: 1, maxLength: 8 }),
        (form, data, edits) => {
          const session = openForm(form, data, context);
          for (const edit of edits) {
            const before = session.evaluation();
            const changed = new Set('all' in edit ? session.judge(edit.all) : session.change(edit.pointer, edit.value));
            const after = session.evaluation();
            expect(after).toEqual(evaluateForm(form, session.answers(), context));
            for (const [pointer, state] of Object.entries(after.fields))
              if (!isSame(state, before.fields[pointer])) expect([...changed]).toContain(pointer);
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
