/** Text that knows where it may break: a group stands on one line where it fits, else each of its breaks becomes a new line. */
export type Layout = string | { break: string } | { indent: Layout[] } | { group: Layout[] };

/** A place where the line may end; on one line it is a blank, or what is given. */
export const lineOr = (flat = ' '): Layout => ({ break: flat });
export const indent = (...parts: Layout[]): Layout => ({ indent: parts });
export const group = (...parts: Layout[]): Layout => ({ group: parts });

const STEP = 2;

/** Lines of at most `width` characters as far as there are places to break; `Infinity` = one line. */
export function layOut(root: Layout, width: number): string {
  let text = '';
  let column = 0;
  const put = (part: string) => {
    text += part;
    column += part.length;
  };
  const walk = (layout: Layout, depth: number, isFlat: boolean): void => {
    if (typeof layout === 'string') put(layout);
    else if ('break' in layout) {
      if (isFlat) put(layout.break);
      else {
        text += `\n${' '.repeat(depth)}`;
        column = depth;
      }
    } else if ('indent' in layout) for (const part of layout.indent) walk(part, depth + STEP, isFlat);
    else {
      const flat = isFlat || flatLength(layout, width - column) <= width - column;
      for (const part of layout.group) walk(part, depth, flat);
    }
  };
  walk(root, 0, width === Number.POSITIVE_INFINITY);
  return text;
}

/** Its length on one line; stops counting past `most`. */
function flatLength(layout: Layout, most: number): number {
  if (typeof layout === 'string') return layout.length;
  if ('break' in layout) return layout.break.length;
  let length = 0;
  for (const part of 'indent' in layout ? layout.indent : layout.group) {
    length += flatLength(part, most - length);
    if (length > most) break;
  }
  return length;
}
