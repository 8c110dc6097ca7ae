import { describe, expect, it } from 'vitest';
import { groupSteps } from './group-steps';

type Step = { key: string; change: string; title: { code: string; params: Record<string, string> } };

const row = (master: string, name: string, change = 'create'): Step => ({
  key: name,
  change,
  title: { code: 'row', params: { name, master } },
});
const schema = (name: string): Step => ({ key: name, change: 'create', title: { code: 'schema', params: { name } } });
const rows = (master: string, count: number, change?: string) =>
  Array.from({ length: count }, (_, at) => row(master, `${master}-${change ?? ''}-${at}`, change));

/** `Fee×4` is a group, other words are single steps. */
const draw = (steps: Step[]) =>
  groupSteps(steps, (one, other) => one.change === other.change).map((each) =>
    'master' in each ? `${each.master}×${each.steps.length}` : each.step.title.code,
  );

describe('steps of a publication', () => {
  it.each<[string, Step[], string[]]>([
    ['few rows stay single', rows('Fee', 3), ['row', 'row', 'row']],
    ['many rows of a master become one', rows('Fee', 4), ['Fee×4']],
    ['two masters are two groups', [...rows('Fee', 5), ...rows('Ward', 4)], ['Fee×5', 'Ward×4']],
    ['what is done differently is another group', [...rows('Fee', 4), ...rows('Fee', 4, 'change')], ['Fee×4', 'Fee×4']],
    ['nothing is moved', [...rows('Fee', 2), schema('A'), ...rows('Fee', 2)], ['row', 'row', 'schema', 'row', 'row']],
  ])('%s', (_, steps, drawn) => {
    expect(draw(steps)).toEqual(drawn);
  });
});
