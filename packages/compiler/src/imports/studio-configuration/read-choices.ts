import type { Choices } from '@nirmaan/forms';
import { wordsOfName } from '@nirmaan/forms/formats';
import { MasterCode } from '@nirmaan/lexicon';
import type { StudioNode } from './studio-node';

/** As DIGIT's screens read a master of choices. */
const [VALUE, LABEL] = ['code', 'name'];

/** What a property lets one choose from; masters it reads are added to `masters`. */
export function readChoices(node: StudioNode, masters: Set<string>): Choices {
  const schema = node.text('schema');
  if (schema !== '' && MasterCode.safeParse(schema).success) {
    masters.add(schema);
    return { from: 'master', master: schema, value: VALUE, label: LABEL };
  }
  if (schema !== '') node.say('kept', 'compiler.studio.not-a-master', node.place('schema'), { schema });
  const values = [...new Set(node.texts('values'))];
  if (values.length > 0) return { from: 'list', options: values.map(optionOf) };
  const fallback = node.text('defaultValue');
  const code = fallback === '' ? 'compiler.studio.no-choices' : 'compiler.studio.only-default';
  node.say('placeholder', code, node.at, { name: node.text('name'), value: fallback });
  return { from: 'list', options: fallback === '' ? [] : [optionOf(fallback)] };
}

/** Words in capitals are a code. */
function optionOf(value: string) {
  const label = /^[A-Z0-9_.-]+$/.test(value) ? wordsOfName(value) : value;
  return { value: value.slice(0, 100), label: { en: label } };
}
