import type { MessageTree } from '../messages';
import type { Text } from '../text';
import { languagePacks } from '.';

/** A message of the packs in every language there is, as documents of ours keep texts; empty where no pack has it. */
export function inEveryLanguage(key: string): Text {
  return Object.fromEntries(
    Object.entries(languagePacks).flatMap(([language, areas]) => {
      const found = key.split('.').reduce<string | MessageTree | undefined>(below, areas);
      return typeof found === 'string' ? [[language, found]] : [];
    }),
  );
}

function below(place: string | MessageTree | undefined, part: string): string | MessageTree | undefined {
  return typeof place === 'object' && Object.hasOwn(place, part) ? place[part] : undefined;
}
