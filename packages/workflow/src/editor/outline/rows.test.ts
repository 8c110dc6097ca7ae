import { issue } from '@nirmaan/lexicon';
import { describe, expect, it } from 'vitest';
import { but, wf } from '../../testing/notation';
import { pointersBetween, type Row, rowsOf } from './rows';

const workflow = but(
  wf`DRAFT -GO-> A -STAY-> A -ON-> {W} -DONE ok-> (DONE); {W f1 all: fire: S -OPEN-> (OK)}`,
  (drawn) => {
    Object.assign(drawn.states[1] ?? {}, { name: { en: 'Applied', hi: 'आवेदन' } });
  },
);
const plain = { language: 'en', issues: [], folded: new Set<string>() };
const line = (row: Row) =>
  `${'  '.repeat(row.level - 1)}${row.kind} ${row.name}${row.kind === 'action' ? ` > ${row.stays ? '.' : row.to}` : ''} ${row.place}/${row.of}`;

describe('lines of the outline', () => {
  it('are the states in their order, with what they offer and wait for', () =>
    expect(rowsOf(workflow, plain).map(line)).toEqual([
      'state DRAFT 1/4',
      '  action GO > Applied 1/1',
      'state Applied 2/4',
      '  action STAY > . 1/2',
      '  action ON > W 2/2',
      'state W 3/4',
      '  branch fire 1/2',
      '  action DONE > DONE 2/2',
      'state DONE 4/4',
    ]));

  it('hide what is folded, and say whether there is something to fold', () => {
    const rows = rowsOf(workflow, { ...plain, folded: new Set(['/states/1']) });
    expect(rows.map((row) => row.pointer)).not.toContain('/actions/1');
    expect(rows.flatMap((row) => (row.kind === 'state' ? [row.isOpen] : []))).toEqual([true, false, true, undefined]);
  });

  it('count the problems of their places, hints apart', () => {
    const issues = [
      issue('a', '/states/1/sla'),
      issue('b', '/states/1', {}, 'warning'),
      issue('c', '/states/1', {}, 'info'),
      issue('d', '/actions/10'),
      issue('e', '/blocks/0/branches/0/workflow/states/1'),
    ];
    const rows = rowsOf(workflow, { ...plain, issues });
    const marked = rows.filter((row) => row.errors + row.warnings > 0);
    expect(marked.map(({ pointer, errors, warnings }) => [pointer, errors, warnings])).toEqual([
      ['/states/1', 1, 1],
      ['/blocks/0/branches/0', 1, 0],
    ]);
  });

  it('show an action of no state at the end, and actions of a code used twice once', () => {
    const broken = but(wf`DRAFT -GO-> A -ON-> (DONE)`, (drawn) => {
      Object.assign(drawn.actions[0] ?? {}, { from: 'GONE' });
      Object.assign(drawn.states[2] ?? {}, { code: 'A' });
    });
    const rows = rowsOf(broken, plain);
    expect(rows.map(line)).toEqual([
      'state DRAFT 1/4',
      'state A 2/4',
      '  action ON > DONE 1/1',
      'state DONE 3/4',
      'action GO > DONE 4/4',
    ]);
    expect(rows.filter((row) => row.kind === 'action')).toHaveLength(2);
  });

  it('of 10,000 states are there at once', () => {
    const states = Array.from(
      { length: 10_000 },
      (_, n) => ({ ...workflow.states[1], code: `S${n}` }) as (typeof workflow.states)[0],
    );
    const actions = states.flatMap(({ code }) =>
      workflow.actions.slice(0, 2).map((action) => ({ ...action, from: code, to: code })),
    );
    const start = performance.now();
    expect(rowsOf({ ...workflow, states, actions }, plain)).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('between two rows are selected together, the last leading', () => {
    const rows = rowsOf(workflow, plain);
    expect(pointersBetween(rows, '/states/2', '/actions/2')).toEqual(['/states/2', '/actions/2']);
    expect(pointersBetween(rows, '/actions/2', '/states/3')).toEqual([
      '/actions/2',
      '/states/2',
      '/actions/3',
      '/states/3',
    ]);
  });
});
