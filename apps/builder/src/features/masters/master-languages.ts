import type { Master } from '@nirmaan/masters';
import { interfaceLanguages } from '../shell/preferences';

/** Languages in which names of a master are asked for: the reader's, English, and those somebody began. */
export function languagesOf(master: Master, language: string): string[] {
  const texts = [
    master.name,
    ...(master.table
      ? [...master.table.inputs, ...master.table.outputs].map((column) => column.name)
      : master.columns.map((column) => column.name)),
  ];
  return [...new Set([language, 'en', ...texts.flatMap((text) => Object.keys(text))])].filter((each) =>
    interfaceLanguages.includes(each),
  );
}
