import type { FunctionGroup, LibraryName, Parameter, Signature } from './signature';
import { signatures } from './signatures';

/** Groups in the order people meet them. */
export const FUNCTION_GROUPS: readonly FunctionGroup[] = [
  'number',
  'string',
  'boolean',
  'list',
  'date',
  'range',
  'context',
  'conversion',
  'service',
];

/** What is to be known of a function where it is looked up or completed. */
export type FunctionEntry = {
  name: string;
  group: FunctionGroup;
  /** Ways to call it, the usual one first: `substring(string, start position, [length])`. */
  forms: string[];
  /** The message that says in a sentence what it does. */
  words: string;
  example: Signature['example'];
  library?: LibraryName;
};

/** Every function, by group and within it in the order of its file. */
export function functionEntries(): FunctionEntry[] {
  return Object.entries(signatures)
    .map(([name, { group, forms, example, library }]) => ({
      name,
      group,
      forms: forms.map((parameters) => `${name}(${parameters.map(written).join(', ')})`),
      words: wordsOf(name),
      example,
      ...(library && { library }),
    }))
    .sort((a, b) => FUNCTION_GROUPS.indexOf(a.group) - FUNCTION_GROUPS.indexOf(b.group));
}

/** The message that says what a function does. */
export function wordsOf(name: string): string {
  return `ruleFunctions.${name.replaceAll(' ', '_')}`;
}

function written({ name, isOptional, isRepeated }: Parameter): string {
  const repeated = isRepeated ? `${name}, …` : name;
  return isOptional ? `[${repeated}]` : repeated;
}
