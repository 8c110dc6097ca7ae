import type { PostedValues } from '@nirmaan/forms';

/** Values of the controls in a box, as if they had been posted. */
export function postedFrom(box: Pick<HTMLElement, 'querySelectorAll'>): PostedValues {
  const values = new Map<string, string[]>();
  for (const input of box.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  )) {
    // A file is sent by itself; what its input says is a path nobody should see.
    const isLeftOut =
      input instanceof HTMLInputElement &&
      (input.type === 'file' || ((input.type === 'radio' || input.type === 'checkbox') && !input.checked));
    if (!input.name || isLeftOut) continue;
    values.set(input.name, [...(values.get(input.name) ?? []), input.value]);
  }
  return { get: (name) => values.get(name), files: () => [] };
}
