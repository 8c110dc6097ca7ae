'use client';
import { parseDraft, type ServiceDraft } from '@nirmaan/service';
import { Button, Note, TextArea } from '@nirmaan/ui';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { saveAsFile } from '../editing/conflict-note';
import { useMessages, useWords } from '../shell/providers';
import { useService } from './service-context';

/** The service as JSON, for experts: read, copied, replaced as a whole. One edit, so one undo. */
export function JsonTab() {
  const say = useWords();
  const messages = useMessages();
  const { code, draft, edit } = useService();
  const stored = JSON.stringify(draft, null, 2);
  const [typed, setTyped] = useState<string>();
  const parsed = typed === undefined ? undefined : parseText(typed);
  const isFit = parsed?.draft !== undefined && parsed.draft.code === code;
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="text-16 font-strong">{say('json.title')}</h1>
        <p className="text-text-2">{say('json.text')}</p>
        <span className="ms-auto flex gap-2">
          <Button icon={Download} onClick={() => saveAsFile(`${code}.json`, draft)}>
            {say('json.download')}
          </Button>
          <Button disabled={typed === undefined} onClick={() => setTyped(undefined)}>
            {say('json.discard')}
          </Button>
          <Button
            variant="primary"
            disabled={!isFit}
            onClick={() => {
              const next = parsed?.draft;
              if (next && edit(say('json.edited'), (service) => void Object.assign(service, next))) setTyped(undefined);
            }}
          >
            {say('json.apply')}
          </Button>
        </span>
      </div>
      {parsed && !isFit && (
        <Note tone="error" role="alert">
          {parsed.draft
            ? say('json.other-code', { code })
            : parsed.issues.length === 0
              ? say('json.not-json')
              : parsed.issues.slice(0, 5).map((issue) => (
                  <p key={issue.path + issue.code}>
                    {messages.issue(issue)} <code className="font-mono text-12">{issue.path}</code>
                  </p>
                ))}
        </Note>
      )}
      <TextArea
        aria-label={say('json.title')}
        dir="ltr"
        spellCheck={false}
        className="min-h-0 flex-1 resize-none font-mono text-12"
        value={typed ?? stored}
        onChange={(event) => setTyped(event.target.value === stored ? undefined : event.target.value)}
      />
    </div>
  );
}

function parseText(text: string): ReturnType<typeof parseDraft> | { draft?: ServiceDraft; issues: [] } {
  try {
    return parseDraft(JSON.parse(text));
  } catch {
    return { issues: [] };
  }
}
