import { type Language, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { FieldUse } from '../uses/field-use';

/** What uses an answer, and how: “Rent agreement: shown when”. */
export function wordsOfUse({ kind, where }: FieldUse, messages: Messages, language: Language): string {
  return messages.text(`formEditor.uses.${kind}`, {
    where: typeof where === 'string' ? where : localize(where, language),
  });
}
