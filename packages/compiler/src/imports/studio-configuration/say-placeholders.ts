import { appendPointer, type JsonValue } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';
import { ADDITIONS } from './additions';
import type { StudioNode } from './studio-node';

const MOST = 200;

/** What a text of a configuration shows was never filled in, by the end of its message code. */
const PATTERNS: { code: string; isOne(text: string, name: string): boolean }[] = [
  { code: 'todo', isOne: (text) => /^\W*(TODO|TBD|FIXME|XXX)\W*$/i.test(text) },
  { code: 'test-name', isOne: (text) => /TESTBSONE/i.test(text) },
  {
    code: 'staging-host',
    isOne: (text) => /^\s*https?:\/\/[^\s/]*(staging|uat|qa|dev\.|localhost|example\.)/i.test(text),
  },
  // Studio's own template lists what could be written: `api||custom||none`.
  { code: 'unchosen', isOne: (text, name) => text.includes('||') && name !== 'host' && name !== 'regex' },
  { code: 'empty-template', isOne: (text, name) => name === 'template' && text.trim() === '' },
  { code: 'old-message', isOne: (text, name) => name === 'template' && text.includes('{PublicService.') },
  // It is what Studio's form editor writes where an author gave no pattern, and refuses every script but Latin.
  { code: 'default-pattern', isOne: (text) => text === 'Only default characters allowed' },
];

/** Names what was never filled in, wherever it stands in the configuration; the same thing of one part once. */
export function sayPlaceholders(configuration: StudioNode): void {
  const said = new Set<string>();
  let looked = 0;
  const look = (value: JsonValue, name: string, at: string) => {
    if (++looked > 50_000 || said.size > MOST) return;
    if (typeof value === 'string') {
      const found = PATTERNS.find((each) => each.isOne(value, name));
      if (!found) return;
      // One note for a wording, not one for each of fifty fields.
      const key = `${found.code} ${found.code === 'default-pattern' ? '' : value}`;
      if (said.has(key)) return;
      said.add(key);
      configuration.say('placeholder', `compiler.studio.placeholder.${found.code}`, at, {
        name,
        value: value.length > 80 ? `${value.slice(0, 80)}…` : value,
      });
    } else if (Array.isArray(value))
      for (const [position, each] of value.entries()) look(each, name, appendPointer(at, position));
    else if (isObject(value)) for (const [key, each] of Object.entries(value)) look(each, key, appendPointer(at, key));
  };
  for (const [name, value] of Object.entries(configuration.json))
    if (name !== ADDITIONS) look(value, name, configuration.place(name));
}
