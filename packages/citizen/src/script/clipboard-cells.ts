/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows; a cell that holds either,
 * or a quote, stands in quotes. One trailing line end is no row.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  const source = text.replace(/\r?\n$/, '');
  let at = 0;
  for (;;) {
    pattern.lastIndex = at;
    const [cell = '', quoted] = pattern.exec(source) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? cell).trim());
    at += cell.length;
    const end = source[at];
    if (end === undefined) return rows;
    if (end !== '\t') rows.push([]);
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
}
