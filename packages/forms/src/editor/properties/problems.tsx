'use client';
import { Note } from '@nirmaan/ui';
import { useEditor } from '../editor-context';

/** What the checks found at a place and below it. */
export function Problems({ at }: { at: string }) {
  const { issues, messages } = useEditor();
  const own = issues.filter((issue) => issue.path === at || issue.path.startsWith(`${at}/`));
  if (own.length === 0) return null;
  const isError = own.some(({ severity }) => severity === 'error');
  return (
    <Note tone={isError ? 'error' : 'warn'} className="rounded-none border-b border-line text-12">
      <ul className="grid gap-1">
        {own.map((issue) => (
          <li key={issue.code + issue.path}>{messages.issue(issue)}</li>
        ))}
      </ul>
    </Note>
  );
}
