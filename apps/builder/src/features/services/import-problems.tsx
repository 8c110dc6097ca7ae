'use client';
import type { Issue } from '@nirmaan/lexicon';
import { IconButton, Note, useUiLabels } from '@nirmaan/ui';
import { X } from 'lucide-react';
import { useMessages, useWords } from '../shell/providers';

/** Why a file became no service: problems with their places in it, or one sentence about the file as a whole. */
export type ImportFailure = { fileName: string; issues: readonly Issue[]; text: string | undefined };

const SHOWN = 20;

export function ImportProblems({ failure, onClose }: { failure: ImportFailure; onClose(): void }) {
  const say = useWords();
  const messages = useMessages();
  const { close } = useUiLabels();
  return (
    <Note tone="error" role="alert" className="mt-4">
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          <p className="font-strong">{say('import.failed', { file: failure.fileName })}</p>
          {failure.text && <p>{failure.text}</p>}
          {failure.issues.length > 0 && (
            <ul className="mt-1 list-disc ps-5">
              {failure.issues.slice(0, SHOWN).map((issue) => (
                <li key={`${issue.code}${issue.path}${JSON.stringify(issue.params)}`}>
                  {messages.issue(issue)}
                  {issue.path && (
                    <>
                      {' '}
                      <code className="break-all font-mono text-12 text-text-2">{issue.path}</code>
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
          {failure.issues.length > SHOWN && <p>{say('import.more', { count: failure.issues.length - SHOWN })}</p>}
          <p className="mt-1 text-12">{say('import.nothing-stored')}</p>
        </div>
        <IconButton icon={X} label={close} size="small" onClick={onClose} />
      </div>
    </Note>
  );
}
