'use client';
import type { Issue } from '@nirmaan/lexicon';
import { useRuleEditing } from './editor-context';

/** What is wrong, in words, where it is wrong. */
export function Faults({ issues }: { issues: readonly Issue[] }) {
  const { messages } = useRuleEditing();
  return issues.map((issue, position) => (
    <p
      // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may be there twice
      key={position}
      role="alert"
      className={issue.severity === 'error' ? 'text-12 text-error' : 'text-12 text-warn'}
    >
      {messages.issue(issue)}
    </p>
  ));
}
