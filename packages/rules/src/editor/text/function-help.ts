import type { Messages } from '@nirmaan/lexicon/messages';
import { signatures } from '../../reference/signatures';

/** A function as its author needs to know it: `contains(string, match)`, what it does in a line, an example. */
export type FunctionHelp = {
  name: string;
  forms: string[];
  words: string;
  example?: { call: string; gives: string };
};

export function functionHelp(messages: Messages): FunctionHelp[] {
  return Object.entries(signatures).map(([name, { forms, example }]) => {
    const key = `ruleFunctions.${name.replace(/ /g, '_')}`;
    return {
      name,
      forms: forms.map((parameters) => {
        const written = parameters.map(({ name: own, isOptional, isRepeated }) => {
          const repeated = isRepeated ? `${own}, …` : own;
          return isOptional ? `[${repeated}]` : repeated;
        });
        return `${name}(${written.join(', ')})`;
      }),
      words: messages.has(key) ? messages.text(key) : '',
      example,
    };
  });
}
