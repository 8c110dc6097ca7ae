'use client';
import type { JsonValue } from '@nirmaan/lexicon';
import { explainRule, type Rule } from '@nirmaan/rules';
import type { RuleName } from '@nirmaan/rules/editor';
import { explainInWords, type NameInWords } from '@nirmaan/rules/words';
import type { Simulation } from '../../simulation/model';
import { useEditor } from '../editor-context';

const noNames: never[] = [];

/** Whether a condition lets its action, the `subject`, be taken, and what the case answers to it: a sentence. */
export function RuleInWords({ rule, subject, simulation }: { rule: Rule; subject: string; simulation: Simulation }) {
  const { ruleNames = noNames, messages } = useEditor();
  const { answers, now, timeZone = 'UTC' } = simulation;
  const { sentence } = explainInWords(explainRule(rule, { scope: answers, clock: { now, timeZone } }), {
    messages,
    as: 'allowed',
    subject,
    names: (path) => inWords(nameAt(ruleNames, path), messages.language),
  });
  return sentence.map(({ kind, text }, position) =>
    kind === 'text' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence do not move
      <bdi key={position} className={kind === 'name' ? 'font-strong' : undefined}>
        {text}
      </bdi>
    ),
  );
}

function nameAt(names: readonly RuleName[], [code, ...rest]: readonly string[]): RuleName | undefined {
  const found = names.find((name) => name.code === code);
  return rest.length === 0 ? found : nameAt(found?.members ?? [], rest);
}

function inWords(name: RuleName | undefined, language: string): NameInWords | undefined {
  if (!name) return undefined;
  const { label, options, unit } = name;
  if (options) return { label, format: (value) => labelsOf(value, options) };
  if (!unit) return { label };
  const { format } = new Intl.NumberFormat(language);
  return { label, format: (value) => `${typeof value === 'number' ? format(value) : String(value)} ${unit}` };
}

function labelsOf(value: JsonValue, options: NonNullable<RuleName['options']>): string {
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => options.find((option) => option.value === each)?.label ?? String(each)).join(', ');
}
