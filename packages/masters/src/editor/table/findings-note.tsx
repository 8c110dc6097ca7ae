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
  const { gaps, conflicts, isPartial } = view;
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
  if (found.length === 0 && !isPartial) return <div className="h-3 shrink-0" />;
  const shown = isWhole ? found : found.slice(0, SHOWN);
  return (
    <Note
      tone={conflicts.some((each) => each.severity === 'error') ? 'error' : 'warn'}
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
      {isPartial && <p className="text-12">{say('finding.partial')}</p>}
    </Note>
  );
}
