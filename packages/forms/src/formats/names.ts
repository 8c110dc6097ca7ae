import { FieldCode } from '@nirmaan/lexicon';

/** A code for a name of theirs: as it is where it may be, else spelled with what is allowed; none of `taken`, to which it is added. */
export function toFieldCode(name: string, taken: Set<string>): string {
  const wanted = FieldCode.safeParse(name).success ? name : spell(name);
  let code = wanted;
  for (let count = 2; taken.has(code); count++) code = `${wanted.slice(0, 40 - String(count).length)}${count}`;
  taken.add(code);
  return code;
}

function spell(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const camel = words
    .map((word, at) => {
      const quiet = word === word.toUpperCase() ? word.toLowerCase() : word;
      return at === 0 ? quiet.charAt(0).toLowerCase() + quiet.slice(1) : quiet.charAt(0).toUpperCase() + quiet.slice(1);
    })
    .join('')
    .replace(/^[^a-z]+/, '')
    .slice(0, 36);
  if (camel === '') return 'field';
  return FieldCode.safeParse(camel).success ? camel : `${camel}Field`;
}

/** Words for people from a name that was written for machines: `dateOfBirth` is “Date of birth”. */
export function wordsOfName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\-./]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
