import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './clipboard-cells';

describe('cells on the clipboard', () => {
  it.each<[string, string[][]]>([
    ['Lathe\t7.5\t2', [['Lathe', '7.5', '2']]],
    [
      'Lathe\t7.5\r\nDrill\t2\r\n',
      [
        ['Lathe', '7.5'],
        ['Drill', '2'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\nlines"\t"a ""b"""', [['two\nlines', 'a "b"']]],
    ['6" pipe\tx', [['6" pipe', 'x']]],
    ['"open', [['"open']]],
    ['', [['']]],
  ])('%j', (text, cells) => expect(cellsOf(text)).toEqual(cells));

  it('are what they were before they were copied', () => {
    const cell = fc.string().map((text) => text.replace(/\s+/g, ' ').trim());
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(cellsOf(rows.map((row) => row.map(quoted).join('\t')).join('\n'))).toEqual(rows);
      }),
    );
  });

  it('are read from any text, without end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cellsOf(text).flat().join('').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
