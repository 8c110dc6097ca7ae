import { Field, type Form } from '@nirmaan/forms';
import { toFieldCode, wordsOfName } from '@nirmaan/forms/formats';
import { FormCode, type JsonObject } from '@nirmaan/lexicon';
import { type RuleAst, toText } from '@nirmaan/rules';
import type { Workflow } from '@nirmaan/workflow';
import { toPlainJson } from './json';
import { fieldOrigin } from './origin';
import type { ReadWorkflow } from './read-workflow';
import type { StudioNode } from './studio-node';

/** Types of a question as the service-request registry of DIGIT has them, in small letters without spaces. */
const TYPES: Record<string, Field['type']> = {
  singlevaluelist: 'select-one',
  multivaluelist: 'select-many',
  dropdown: 'select-one',
  radio: 'select-one',
  boolean: 'yes-no',
  string: 'text',
  text: 'text',
  shortanswer: 'text',
  longanswer: 'long-text',
  number: 'integer',
  integer: 'integer',
  date: 'date',
};
const DEEPEST = 4;

/** `checklist`: what an officer fills in at a state, as the form of that state; several of one state are its pages. */
export function readChecklists(
  configuration: StudioNode,
  { names }: ReadWorkflow,
  workflow: Workflow,
): { forms: Form[]; workflow: Workflow } {
  const byState = new Map<string, Form>();
  const formCodes = new Set(['application']);
  for (const checklist of configuration.nodes('checklist')) {
    const theirs = checklist.text('state');
    const state = workflow.states.find(
      ({ code }) => (names.states[code] ?? code).toUpperCase() === theirs.toUpperCase(),
    );
    const data = checklist.node('checklistData');
    if (!state || theirs === '') {
      checklist.say('kept', 'compiler.studio.no-such-state', checklist.place('state'), {
        part: checklist.text('name'),
        state: theirs,
      });
      continue;
    }
    const title = { en: checklist.text('name') || wordsOfName(theirs) };
    const form: Form = byState.get(state.code) ?? {
      code: toFieldCode(`checklist ${theirs.toLowerCase().replaceAll('_', ' ')}`, formCodes),
      title,
      pages: [],
    };
    byState.set(state.code, form);
    const taken = new Set(form.pages.flatMap((page) => page.fields.map((field) => field.code)));
    form.pages.push({
      code: toFieldCode(checklist.text('name') || 'questions', new Set(form.pages.map((page) => page.code))),
      title,
      fields: data ? readQuestions(data.nodes('data'), taken, 0) : [],
      origin: fieldOrigin(checklist.at),
    });
  }
  return {
    forms: [...byState.values()],
    workflow: {
      ...workflow,
      states: workflow.states.map((state) => {
        const form = byState.get(state.code)?.code;
        return form !== undefined && FormCode.safeParse(form).success ? { ...state, form } : state;
      }),
    },
  };
}

function readQuestions(nodes: StudioNode[], taken: Set<string>, depth: number, when?: RuleAst): Field[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap((node) => {
    if (node.flag('isActive') === false) {
      node.say('kept', 'compiler.studio.inactive', node.at, { name: node.text('title') });
      return [];
    }
    const title = node.text('title') || node.text('label');
    const said = node.node('type')?.text('code') ?? '';
    const word = said.toLowerCase().replaceAll(/[\s_]/g, '');
    const type = (Object.hasOwn(TYPES, word) ? TYPES[word] : undefined) ?? 'text';
    if (!Object.hasOwn(TYPES, word))
      node.say('repaired', 'compiler.studio.read-as-text', node.place('type'), { found: said, name: title });
    const code = toFieldCode(title || 'question', taken);
    const options = node.nodes('options');
    const labels = [...new Set(options.map((option) => option.text('label')).filter((label) => label !== ''))];
    const isSelect = type === 'select-one' || type === 'select-many';
    const document: JsonObject = {
      type,
      code,
      label: { en: title || code },
      required: node.flag('isRequired') ?? false,
      ...(isSelect && {
        choices: {
          from: 'list',
          options: labels.map((label) => ({ value: label.slice(0, 100), label: { en: label } })),
        },
      }),
      ...(when && { visible: toPlainJson({ text: toText(when), ast: when }) }),
      origin: fieldOrigin(node.at),
    };
    const read = Field.safeParse(document);
    if (!read.success) {
      node.say('kept', 'compiler.studio.unread-field', node.at);
      return [];
    }
    const below = options.flatMap((option) =>
      readQuestions(option.nodes('subQuestions'), taken, depth + 1, [
        '=',
        ['name', code],
        ['lit', option.text('label')],
      ]),
    );
    return [read.data, ...below, ...readQuestions(node.nodes('subQuestions'), taken, depth + 1, when)];
  });
}
