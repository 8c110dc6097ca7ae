import type { TableValue } from '@nirmaan/rules/tables';

/** An input's cell that asks nothing. */
export const ANYTHING = '-';

/**
 * The values a cell of an input lists, when it is nothing but such a list: `"SHOP", "MILL"` or plain `SHOP, MILL`; none is
 * anything. Undefined where it says something else (`not("SHOP")`): only as text can it be edited without loss.
 */
export function chosenOf(cell: string, values: readonly TableValue[]): string[] | undefined {
  const text = cell.trim();
  if (text === '' || text === ANYTHING) return [];
  const chosen: string[] = [];
  let rest = text;
  while (rest !== '') {
    const found = /^\s*(?:"((?:\\.|[^"\\])*)"|([^",()]+?))\s*(?:,|$)/.exec(rest);
    if (!found) return undefined;
    const value = found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? '';
    if (!values.some((each) => each.value === value)) return undefined;
    chosen.push(value);
    rest = rest.slice(found[0].length);
  }
  return chosen;
}

/** The cell that lists these values, in the order of the column; all of them are anything. */
export function cellOf(chosen: readonly string[], values: readonly TableValue[]): string {
  const listed = values.filter((each) => chosen.includes(each.value));
  if (listed.length === 0 || listed.length === values.length) return ANYTHING;
  return listed.map((each) => JSON.stringify(each.value)).join(', ');
}
