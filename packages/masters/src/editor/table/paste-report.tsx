'use client';
import type { Messages } from '@nirmaan/lexicon/messages';
import { Button, Note } from '@nirmaan/ui';
import type { PasteReportOf } from './use-paste';

const SHOWN = 5;

/** What came of a paste: how many rows, and which cells were not understood. */
export function PasteReport({
  report: { rows, issues, mayReplace },
  messages,
  onDone,
  onReplace,
}: {
  report: PasteReportOf;
  messages: Messages;
  onDone(): void;
  onReplace(): void;
}) {
  const say = (key: string, params?: Parameters<Messages['text']>[1]) =>
    messages.text(`tables.editor.paste.${key}`, params);
  return (
    <Note
      tone={issues.length > 0 ? 'warn' : 'ok'}
      role="status"
      aria-label={say('title')}
      className="mx-3 mb-3 shrink-0 md:mx-5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-40 flex-1 font-strong">{say('done', { count: rows.length })}</p>
        {mayReplace && (
          <Button size="small" onClick={onReplace}>
            {say('replace')}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {say('understood')}
        </Button>
      </div>
      {issues.length > 0 && (
        <>
          <p>{say('problems', { count: issues.length })}</p>
          <ul className="list-disc ps-5">
            {issues.slice(0, SHOWN).map((issue) => (
              <li key={`${issue.code} ${issue.path}`}>{placed(issue.path, messages, messages.issue(issue))}</li>
            ))}
          </ul>
        </>
      )}
    </Note>
  );
}

/** “Row 3, area: …” where the problem is in a cell. */
function placed(path: string, messages: Messages, text: string): string {
  const [, row, column] = /^\/rows\/(\d+)\/(.+)$/.exec(path) ?? [];
  return row === undefined || column === undefined
    ? text
    : `${messages.text('tables.editor.paste.cell', { row: Number(row) + 1, column })}: ${text}`;
}
