import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, showCell, writeCell } from './cell-values';
import { type MoveKey, moveSelection, type Selection } from './selection';

describe('readCell', () => {
  it.each([
    ['number', ' 12 ', 12],
    ['number', '1,20,000', 120000],
    ['number', 'twelve', 'twelve'],
    ['amount', '1,250.50', 1250.5],
    ['amount', '-3', -3],
    ['boolean', 'Yes', true],
    ['boolean', '0', false],
    ['boolean', 'perhaps', 'perhaps'],
    ['date', ' 2026-04-01', '2026-04-01'],
    ['text', ' kept ', ' kept '],
    ['text', '  ', undefined],
  ] as const)('%s: “%s” is %j', (type, text, value) => expect(readCell(type, text)).toBe(value));

  it('reads back what stands in a cell being edited', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })),
        (value) => {
          fc.pre(!String(value).includes('e'));
          expect(readCell('number', writeCell(value))).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

describe('showCell', () => {
  it.each([
    ['amount', 120000, 'en', '120,000.00'],
    ['date', '2026-04-01', 'en', '1 Apr 2026'],
    ['date', 'soon', 'en', 'soon'],
    ['text', undefined, 'en', ''],
  ] as const)('%s %j in %s', (type, value, language, shown) => expect(showCell(type, value, language)).toBe(shown));
});

const at = (row: number, column: number): Selection => ({ anchor: { row, column }, focus: { row, column } });
const plain: MoveKey = { key: '', shift: false, ctrl: false, isRightToLeft: false, page: 10 };

describe('moveSelection', () => {
  const extent = { rows: 3, columns: 4 };
  it.each<[string, Selection, Partial<MoveKey>, Selection | undefined]>([
    ['goes down', at(0, 0), { key: 'ArrowDown' }, at(1, 0)],
    ['stops at the edge', at(2, 0), { key: 'ArrowDown' }, at(2, 0)],
    ['goes forward to the left in right-to-left', at(0, 0), { key: 'ArrowLeft', isRightToLeft: true }, at(0, 1)],
    ['goes to the first cell', at(2, 3), { key: 'Home', ctrl: true }, at(0, 0)],
    ['goes on in the next row', at(0, 3), { key: 'Tab' }, at(1, 0)],
    ['goes back to the row before', at(1, 0), { key: 'Tab', shift: true }, at(0, 3)],
    ['leaves the table after the last cell', at(2, 3), { key: 'Tab' }, undefined],
    ['leaves the table before the first cell', at(0, 0), { key: 'Tab', shift: true }, undefined],
    ['does nothing for other keys', at(0, 0), { key: 'q' }, undefined],
  ])('%s', (_, from, key, to) => expect(moveSelection(from, extent, { ...plain, ...key })).toEqual(to));

  it('with Shift keeps its anchor', () => {
    expect(moveSelection(at(0, 0), extent, { ...plain, key: 'ArrowRight', shift: true })).toEqual({
      anchor: { row: 0, column: 0 },
      focus: { row: 0, column: 1 },
    });
  });

  it('never leaves the table by arrows', () => {
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: keys, shift: fc.boolean(), ctrl: fc.boolean(), isRightToLeft: fc.boolean() })),
        (moves) => {
          let selection = at(0, 0);
          for (const move of moves) {
            selection = moveSelection(selection, extent, { ...plain, ...move }) ?? selection;
            expect(selection.focus.row).toBeGreaterThanOrEqual(0);
            expect(selection.focus.row).toBeLessThan(extent.rows);
            expect(selection.focus.column).toBeGreaterThanOrEqual(0);
            expect(selection.focus.column).toBeLessThan(extent.columns);
          }
        },
      ),
    );
  });
});
