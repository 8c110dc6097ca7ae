import { describe, expect, it } from 'vitest';
import { sample } from '../editing/sample';
import { rowsBetween, rowsOf } from './rows';
import { issuesByRow } from './tree-row';

const lines = (folded: string[] = []) =>
  rowsOf(sample(), new Set(folded), 'en').map(
    ({ level, name, count }) => `${level} ${name}${count === undefined ? '' : ` (${count})`}`,
  );

describe('lines of the outline', () => {
  it('are pages, fields and what stands in fields', () =>
    expect(lines()).toEqual([
      '1 1 · first (3)',
      '2 a',
      '2 b',
      '2 c',
      '1 2 · second (2)',
      '2 Owners (2)',
      '3 name',
      '3 mobile',
      '2 d',
    ]));

  it('are hidden by what is folded above them', () =>
    expect(lines(['/pages/0', '/pages/1/fields/0'])).toEqual([
      '1 1 · first (3)',
      '1 2 · second (2)',
      '2 Owners (2)',
      '2 d',
    ]));

  it('are selected from one to the other, pages left out, the last one last', () => {
    const rows = rowsOf(sample(), new Set(), 'en');
    expect(rowsBetween(rows, '/pages/0/fields/2', '/pages/1/fields/0')).toEqual([
      '/pages/0/fields/2',
      '/pages/1/fields/0',
    ]);
    expect(rowsBetween(rows, '/pages/0/fields/2', '/pages/0/fields/0')).toEqual([
      '/pages/0/fields/1',
      '/pages/0/fields/2',
      '/pages/0/fields/0',
    ]);
    expect(rowsBetween(rows, '/gone', '/pages/0/fields/0')).toEqual(['/pages/0/fields/0']);
  });

  it('count the problems of what they hold', () => {
    const at = (path: string, severity: 'error' | 'warning' | 'info') => ({ code: 'c', path, severity, params: {} });
    const found = issuesByRow([
      at('/pages/1/fields/0/fields/1/label', 'error'),
      at('/pages/1', 'warning'),
      at('/pages/1', 'info'),
      at('', 'error'),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      '/pages/1': { errors: 1, warnings: 1 },
      '/pages/1/fields/0': { errors: 1, warnings: 0 },
      '/pages/1/fields/0/fields/1': { errors: 1, warnings: 0 },
    });
  });
});
