import type { Language } from '@nirmaan/lexicon';
import type { Translation } from '../translate-draft';

/** A text on its way to a translator. */
export type TranslationRow = {
  id: string;
  /** Where it is read, in words. */
  where: string;
  source: string;
  target: string;
  /** Characters that fit. */
  longest?: number | undefined;
};

/** What goes to a translator: one service, from one language into another. */
export type TranslationSheet = { service: string; from: Language; to: Language; rows: TranslationRow[] };

/** What came back. `to`: as the file says it, absent where it does not. */
export type ReadTranslations = { to?: string | undefined; from?: string | undefined; translations: Translation[] };

/** Larger files hold no translation of a service. */
export const LARGEST_FILE = 5_000_000;

/** A file that holds no translations; `code` ends the message `service.translations.file.<code>`. */
export class TranslationFileError extends Error {
  override readonly name = 'TranslationFileError';
  constructor(
    readonly code: 'too-large' | 'not-text' | 'not-xml' | 'not-xliff' | 'not-sheet' | 'no-columns' | 'empty',
  ) {
    super(code);
  }
}

/** Bytes as text: UTF-8 or, as spreadsheets write it, UTF-16 with its mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new TranslationFileError('not-text');
  }
}
