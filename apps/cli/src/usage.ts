import { languagePacks } from '@nirmaan/lexicon/language-packs';
import type { Verb } from './verb';

const FOOT = `Files may be - for stdin. --json prints one document; --language ${Object.keys(languagePacks).join('|')} chooses the words of problems.
Exit code 0: fine, 1: problems found, 2: could not run.
`;

const row = (name: string, about: string) => `  ${name.padEnd(24)} ${about}\n`;

export function usageOfAll(verbs: readonly Verb[]): string {
  const list = verbs.map(({ name, about }) => row(name, about)).join('');
  return `nirmaan <verb> …\n\n${list}\n${FOOT}"nirmaan <verb> --help" shows the options of a verb.\n`;
}

export function usageOf({ name, about, usage, options }: Verb): string {
  const lines = usage.map((line) => `nirmaan ${name} ${line}`.trimEnd()).join('\n');
  const rows = Object.entries(options)
    .map(([option, { value, about: what }]) => row(`--${option}${value ? ` ${value}` : ''}`, what))
    .join('');
  return `${lines}\n\n${about}\n\n${rows}${rows && '\n'}${FOOT}`;
}
