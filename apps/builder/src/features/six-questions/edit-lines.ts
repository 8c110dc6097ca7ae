/** Edits of a list of lines; the last one is where the next is typed, and is not said as long as it is empty. */

export function changeLine<Line>(lines: readonly Line[], at: number, line: Line): Line[] {
  return at < lines.length ? lines.map((each, position) => (position === at ? line : each)) : [...lines, line];
}

/** A new line behind this one; the same list where it holds as many as it may. */
export function insertAfter<Line>(lines: readonly Line[], at: number, line: Line, most = Infinity): Line[] {
  if (lines.length >= most) return [...lines];
  return [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)];
}

export function removeLine<Line>(lines: readonly Line[], at: number): Line[] {
  return lines.filter((_, position) => position !== at);
}

/** One place up or down; the same list where there is no such place. */
export function moveLine<Line>(lines: readonly Line[], at: number, by: 1 | -1): Line[] {
  const line = lines[at];
  const to = at + by;
  if (line === undefined || to < 0 || to >= lines.length) return [...lines];
  return removeLine(lines, at).toSpliced(to, 0, line);
}
