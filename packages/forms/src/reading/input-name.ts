import { parsePointer } from '@nirmaan/lexicon';

/** The name of the input of a value: `/owners/0/name` is `owners.0.name`. Codes have no dots, so it can be told apart. */
export function inputName(pointer: string): string {
  return parsePointer(pointer).join('.');
}

/** The id of a field's control; errors link to it. */
export function inputId(pointer: string): string {
  return `f-${inputName(pointer)}`;
}
