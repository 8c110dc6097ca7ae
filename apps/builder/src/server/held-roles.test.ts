import { describe, expect, it } from 'vitest';
import { rememberAMinute } from './held-roles';

function createQuestions() {
  const clock = { now: 0 };
  const asked: string[] = [];
  const ask = rememberAMinute(
    async (question: string, isDown: boolean) => {
      asked.push(question);
      if (isDown) throw new Error('no answer');
      return question.length;
    },
    () => clock.now,
  );
  return { clock, asked, ask };
}

describe('an answer of DIGIT', () => {
  it('counts for a minute, for everybody who asks the same', async () => {
    const { clock, asked, ask } = createQuestions();
    expect(await Promise.all([ask('roles', false), ask('roles', false)])).toEqual([5, 5]);
    clock.now = 59_999;
    await ask('roles', false);
    expect(asked).toEqual(['roles']);
    clock.now = 60_000;
    await ask('roles', false);
    await ask('others', false);
    expect(asked).toEqual(['roles', 'roles', 'others']);
  });

  it('that did not come is asked for again', async () => {
    const { asked, ask } = createQuestions();
    await expect(ask('roles', true)).rejects.toThrow('no answer');
    expect(await ask('roles', false)).toBe(5);
    expect(asked).toHaveLength(2);
  });

  it('is forgotten when there are many', async () => {
    const { asked, ask } = createQuestions();
    for (let number = 0; number <= 200; number++) await ask(`question ${number}`, false);
    await ask('question 200', false);
    expect(asked).toHaveLength(201);
    await ask('question 0', false);
    expect(asked).toHaveLength(202);
  });
});
