import type { TableValue } from './model';

/** The value somebody means by a text: the value itself, else the words for it in any language, whatever the case. */
export function findValue(text: string, values: readonly TableValue[] | undefined): string | undefined {
  if (!values) return undefined;
  if (values.some((each) => each.value === text)) return text;
  const wanted = fold(text);
  const alike = values.filter(
    ({ value, label }) => fold(value) === wanted || Object.values(label).some((word) => fold(word) === wanted),
  );
  return alike.length === 1 ? alike[0]?.value : undefined;
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase().replace(/\s+/g, ' ');
}

/** The known word with the fewest letters changed, if few enough to be a slip of the hand. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const [best] = known.map((each) => ({ each, far: distance(fold(word), fold(each)) })).sort((a, b) => a.far - b.far);
  return best && best.far <= Math.ceil(word.length / 3) ? best.each : undefined;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
