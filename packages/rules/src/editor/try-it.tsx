'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { evaluateRule } from '../index';
import type { RuleClock, RuleScope } from '../model/evaluation';
import type { Rule } from '../model/rule';
import { wordsOf } from './view/editor-context';

/** Answers as they might be given, and when. */
export type Sample = { scope: RuleScope; clock: RuleClock };

/** What the rule gives for sample answers. */
export function TryIt({ rule, sample, messages }: { rule: Rule; sample: Sample; messages: Messages }) {
  const say = wordsOf(messages);
  const { value, error } = evaluateRule(rule.ast, sample);
  const inWords =
    value === true || value === false
      ? say(`sample.${value}`)
      : value === null
        ? say('sample.nothing')
        : typeof value === 'string' || typeof value === 'number'
          ? String(value)
          : JSON.stringify(value);
  return (
    <p role="status" className="rounded bg-info-soft px-3 py-2 text-12 text-info">
      {error ? messages.issue({ ...error, severity: 'error', path: '' }) : say('sample.gives', { value: inWords })}
    </p>
  );
}
