import type { Messages } from '@nirmaan/lexicon/messages';
import type { FieldTypeName } from '../../model/form';
import { type PaletteGroup, paletteGroups } from '../authoring';
import { authoringOf, authorings } from '../authorings';

export type FoundType = { type: FieldTypeName; name: string; about: string; group: PaletteGroup };

const types = Object.keys(authorings) as FieldTypeName[];

/** All types with their words, in the order of the palette. */
export function listTypes(messages: Messages): (FoundType & { synonyms: string })[] {
  return paletteGroups.flatMap((group) =>
    types
      .filter((type) => authoringOf(type).group === group)
      .map((type) => ({
        type,
        group,
        name: messages.text(`formEditor.types.${type}`),
        about: messages.text(`formEditor.about.${type}`),
        synonyms: messages.text(`formEditor.synonyms.${type}`),
      })),
  );
}

/**
 * The types every word of a search fits: their name, what they are also called, or what is said about them, in this
 * order. Without a search: all, in the order of the palette.
 */
export function findTypes(messages: Messages, search: string): FoundType[] {
  const all = listTypes(messages);
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  const rank = ({ name, synonyms, about }: (typeof all)[number]) => {
    const own = plain(name);
    if (words.every((word) => own.startsWith(word))) return 0;
    if (words.every((word) => beginsIn(own, word))) return 1;
    if (words.every((word) => beginsIn(`${own} ${plain(synonyms)}`, word))) return 2;
    return words.every((word) => `${own} ${plain(synonyms)} ${plain(about)}`.includes(word)) ? 3 : undefined;
  };
  return all
    .flatMap((each) => {
      const place = rank(each);
      return place === undefined ? [] : [{ ...each, place }];
    })
    .sort((one, other) => one.place - other.place);
}

const plain = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase();
const beginsIn = (words: string, word: string) => words.split(/[\s,،;/-]+/).some((each) => each.startsWith(word));
