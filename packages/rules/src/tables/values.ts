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
