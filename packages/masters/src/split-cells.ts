export const MOST_ROWS = 10_000;

export type Separator = '\t' | ',' | ';';

/** What parts the cells: tabs as on the clipboard, else commas. */
export function separatorOf(text: string): Separator {
  return text.includes('\t') ? '\t' : ',';
}

/** The cells of every line that is not empty; quoted cells may hold separators and line ends. */
export function splitCells(text: string, separator: Separator | undefined): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endLine = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) lines.push(cells);
    cells = [];
  };
  // A file from a spreadsheet may begin with a mark of its encoding.
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endLine();
    else if (character !== '\r') cell += character;
  }
  endLine();
  return lines;
}
