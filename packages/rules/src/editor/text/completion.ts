import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { findName, type RuleName } from '../names';
import type { FunctionHelp } from './function-help';

/** What can be written at a place of the text: values of a select, members, names, functions. */
export function completeRule(known: () => { names: readonly RuleName[]; functions: readonly FunctionHelp[] }) {
  return (context: CompletionContext): CompletionResult | null => {
    const { names, functions } = known();
    const before = context.state.sliceDoc(Math.max(0, context.pos - 400), context.pos);
    const options = optionsBefore(before, names);
    if (options) return { from: context.pos - options.typed.length, options: options.values, filter: true };
    const member = /((?:[\p{L}_][\p{L}\p{N}_]*\.)+)([\p{L}\p{N}_]*)$/u.exec(before);
    if (member) {
      const [, path = '', typed = ''] = member;
      const members = findName(names, path.split('.').filter(Boolean))?.members ?? [];
      return members.length === 0 ? null : { from: context.pos - typed.length, options: members.map(nameCompletion) };
    }
    const word = /[\p{L}_][\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
    if ((word === '' && !context.explicit) || isInsideText(before)) return null;
    return {
      from: context.pos - word.length,
      options: [...names.map(nameCompletion), ...functions.map(functionCompletion), ...keywords],
      validFor: /^[\p{L}\p{N}_ ]*$/u,
    };
  };
}

const keywords: Completion[] = [
  'and',
  'or',
  'if',
  'then',
  'else',
  'in',
  'between',
  'some',
  'every',
  'satisfies',
  'true',
  'false',
  'null',
].map((label) => ({ label, type: 'keyword', boost: -50 }));

/** What is read out after the name: without the space a screen reader would make one word of the two. */
const beside = (words: string) => ` ${words}`;

function nameCompletion({ code, label }: RuleName): Completion {
  return { label: code, detail: beside(label), type: 'variable', boost: 10 };
}

function functionCompletion({ name, forms, words }: FunctionHelp): Completion {
  return {
    label: name,
    detail: beside(words),
    type: 'function',
    ...(forms[0] !== undefined && { info: forms.join('\n') }),
    apply: (view, _, from, to) =>
      view.dispatch({
        changes: { from, to, insert: `${name}()` },
        selection: { anchor: from + name.length + (forms[0]?.endsWith('()') ? 2 : 1) },
      }),
  };
}

/** After `kind = `, `kind in (` and inside their quotes: the values the field can have. */
function optionsBefore(
  before: string,
  names: readonly RuleName[],
): { typed: string; values: Completion[] } | undefined {
  const found =
    /([\p{L}_][\p{L}\p{N}_.]*)\s*(?:=|!=|in\s*\((?:\s*"[^"]*"\s*,)*)\s*("?[^"(),=]*)$/u.exec(before) ??
    /list contains\(\s*([\p{L}_][\p{L}\p{N}_.]*)\s*,\s*("?[^"(),=]*)$/u.exec(before);
  if (!found) return undefined;
  const [, path = '', typed = ''] = found;
  const { options } = findName(names, path.split('.')) ?? {};
  if (!options) return undefined;
  return {
    typed,
    values: options.map(({ value, label }) => ({
      label: JSON.stringify(value),
      detail: beside(label),
      type: 'constant',
      apply: applyText,
    })),
  };
}

/** Writes a text with its quotes, over the closing quote that may stand there already. */
const applyText: Exclude<Completion['apply'], string | undefined> = (view, { label }, from, to) => {
  const isClosed = view.state.sliceDoc(to, to + 1) === '"';
  view.dispatch({
    changes: { from, to: isClosed ? to + 1 : to, insert: label },
    selection: { anchor: from + label.length },
  });
};

function isInsideText(before: string): boolean {
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}
