'use client';
import type { JsonValue } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { explainRule } from '../evaluate/everything';
import type { RuleContext } from '../model/evaluation';
import type { Rule } from '../model/rule';
import { explainInWords, type NameInWords } from '../words';
import { findName, type RuleName } from './names';
import { wordsOf } from './view/editor-context';

/** Answers as they might be given, and all else a rule sees. */
export type Sample = RuleContext;

type Props = { rule: Rule; sample: Sample; names: readonly RuleName[]; isCondition: boolean; messages: Messages };

/** What the rule gives for sample answers, and why. */
export function TryIt({ rule, sample, names, isCondition, messages }: Props) {
  const { sentence } = explainInWords(explainRule(rule, sample), {
    messages,
    as: isCondition ? 'holds' : 'value',
    names: (path) => namedAs(findName(names, path), messages.language),
  });
  return (
    <p role="status" className="rounded bg-info-soft px-3 py-2 text-12 text-info">
      {wordsOf(messages)('sample')}{' '}
      {sentence.map(({ kind, text }, position) =>
        kind === 'text' ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence do not move
          <bdi key={position} className={kind === 'name' ? 'font-strong' : undefined}>
            {text}
          </bdi>
        ),
      )}
    </p>
  );
}

function namedAs(name: RuleName | undefined, language: string): NameInWords | undefined {
  if (!name) return undefined;
  const { label, options, unit } = name;
  if (options) return { label, format: (value) => labelOf(value, options) };
  if (!unit) return { label };
  const { format } = new Intl.NumberFormat(language);
  return { label, format: (value) => `${typeof value === 'number' ? format(value) : String(value)} ${unit}` };
}

function labelOf(value: JsonValue, options: NonNullable<RuleName['options']>): string {
  const values = Array.isArray(value) ? value : [value];
  return values.map((each) => options.find((option) => option.value === each)?.label ?? String(each)).join(', ');
}
