import { Language } from '@nirmaan/lexicon';

/** Languages XLSForms are written in, by their names in English and by their own. */
const CODES =
  'af am ar as az be bg bn bo bs ca cs cy da de dv dz el en es et eu fa fi fil fr ga gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ks ku ky lo lt lv mg mi mk ml mn mr ms mt my nb ne nl no ny om or pa pl ps pt ro ru rw sa sd si sk sl so sq sr st su sv sw ta te tg th ti tk tl tr ug uk ur uz vi wo xh yo zh zu'.split(
    ' ',
  );

let names: Map<string, Language> | undefined;

function codeByName(name: string): Language | undefined {
  names ??= new Map(
    CODES.flatMap((code) =>
      ['en', code].map((shown): [string, Language] => [
        new Intl.DisplayNames([shown], { type: 'language' }).of(code)?.toLowerCase() ?? code,
        code,
      ]),
    ),
  );
  return names.get(name.toLowerCase());
}

/** `Hindi (hi)`, `hindi`, `hi`: the language of a column; undefined where nobody knows it. */
export function languageOf(written: string): Language | undefined {
  const inBrackets = /\(([^)]+)\)\s*$/.exec(written)?.[1]?.trim();
  for (const each of [inBrackets, written.trim()]) {
    const tag = each?.replace('_', '-');
    if (tag && Language.safeParse(tag).success) return tag;
    if (tag && Language.safeParse(tag.toLowerCase()).success && CODES.includes(tag.toLowerCase()))
      return tag.toLowerCase();
    const named = each && codeByName(each);
    if (named) return named;
  }
  return undefined;
}

/** How a column names a language: `Hindi (hi)`. */
export function writtenLanguage(language: Language): string {
  return `${new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language} (${language})`;
}
