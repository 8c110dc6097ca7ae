'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Note } from '@nirmaan/ui';
import { useState } from 'react';
import type { AnalysisView, ShownConflict, ShownGap } from './analysis-view';

export type FindingsNoteProps = {
  view: AnalysisView;
  messages: Messages;
  onShowGap(gap: ShownGap): void;
  onShowConflict(conflict: ShownConflict): void;
};

const SHOWN = 2;

/** What the rows leave open, and where they contradict each other: each in a sentence, with the way there. */
export function FindingsNote({ view, messages, onShowGap, onShowConflict }: FindingsNoteProps) {
  const { gaps, conflicts, isComplete, more, notJudged } = view;
  const say = (key: string, params?: Parameters<Messages['text']>[1]) => messages.text(`tables.editor.${key}`, params);
  const [isWhole, setWhole] = useState(false);
  const found = [
    ...conflicts.map((conflict) => ({
      key: conflict.key,
      title: say(`finding.${conflict.kind}`),
      text: conflict.text,
      show: () => onShowConflict(conflict),
    })),
    ...gaps.map((gap) => ({ key: gap.key, title: say('finding.gap'), text: gap.text, show: () => onShowGap(gap) })),
  ];
  const limits = [
    ...(isComplete ? [] : [say('finding.partial')]),
    ...(more > 0 ? [say('finding.more', { more })] : []),
    ...(notJudged.length > 0
      ? [say('finding.not-judged', { rows: new Intl.ListFormat(messages.language).format(notJudged) })]
      : []),
  ];
  if (found.length === 0 && limits.length === 0) return <div className="h-3 shrink-0" />;
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <Note
      tone={conflicts.some((each) => each.severity === 'error') ? 'error' : found.length > 0 ? 'warn' : 'info'}
      role="status"
      className="mx-3 my-3 max-h-48 shrink-0 overflow-y-auto md:mx-5"
    >
      <ul className="flex flex-col gap-1">
        {shown.map(({ key, title, text, show }) => (
          <li key={key} className="flex items-baseline gap-3">
            <span className="min-w-0 flex-1">
              <b className="font-strong">{title}</b> {text}
            </span>
            <Button variant="link" onClick={show} aria-label={`${say('show-it')}: ${text}`}>
              {say('show-it')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <Button variant="link" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? say('show-fewer') : say('show-more', { count: found.length - SHOWN })}
        </Button>
      )}
      {limits.map((text) => (
        <p key={text} className="text-12">
          {text}
        </p>
      ))}
    </Note>
  );
}
