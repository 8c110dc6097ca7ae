import { describe, expect, it } from 'vitest';
import { but, wf } from '../../testing/notation';
import { findInWorkflow } from './find-in-workflow';

const workflow = but(wf`DRAFT -SUBMIT(CITIZEN)-> CHECK -FORWARD(CLERK)-> BOARD -FORWARD(LOST)-> (DONE)`, (drawn) => {
  Object.assign(drawn.states[1] ?? {}, { name: { en: 'Document check', hi: 'जाँच' } });
});
const roles = [
  { code: 'CITIZEN', name: { en: 'Citizen' }, audience: 'citizen' as const },
  { code: 'CLERK', name: { en: 'Checker' }, audience: 'officer' as const },
];
const find = (words: string, most?: number) =>
  findInWorkflow({ workflow, roles, language: 'en' }, words, most).found.map(
    ({ kind, code, pointers }) => `${kind} ${code} ${pointers.join(' ')}`,
  );

describe('searching a workflow', () => {
  it.each([
    ['check', ['state CHECK /states/1', 'role CLERK /actions/1'], 'by code and name, an exact one first'],
    ['जाँच', ['state CHECK /states/1'], 'in any language'],
    ['forward', ['action FORWARD /actions/1', 'action FORWARD /actions/2'], 'actions of one code, each'],
    ['lost', ['role LOST /actions/2'], 'a role the service does not have'],
    ['ument', ['state CHECK /states/1'], 'inside a name'],
    ['  ', [], 'nothing for no words'],
    ['xyz', [], 'nothing where there is nothing'],
  ])('%j: %j (%s)', (words, expected) => expect(find(words)).toEqual(expected));

  it('lists so many and says how many there are', () => {
    const { found, count } = findInWorkflow({ workflow, roles, language: 'en' }, 'r', 2);
    expect(found).toHaveLength(2);
    expect(count).toBeGreaterThan(2);
  });
});
