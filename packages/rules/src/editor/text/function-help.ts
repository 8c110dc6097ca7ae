import type { Messages } from '@nirmaan/lexicon/messages';
import { type FunctionEntry, functionEntries } from '../../reference/functions';

/** A function as its author needs to know it: `contains(string, match)`, what it does in a line, an example. */
export type FunctionHelp = Pick<FunctionEntry, 'name' | 'forms' | 'words' | 'example'>;

/** Every function, with what it does in the words of `messages`; none where there are no such words. */
export function functionHelp(messages: Messages): FunctionHelp[] {
  return functionEntries().map(({ words, ...entry }) => ({
    ...entry,
    words: messages.has(words) ? messages.text(words) : '',
  }));
}
