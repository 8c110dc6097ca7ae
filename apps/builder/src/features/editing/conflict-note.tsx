'use client';
import { Button, Note } from '@nirmaan/ui';
import { Download } from 'lucide-react';
import { useWords } from '../shell/providers';

/** Somebody else changed the same place: the own version can be kept as a file before the stored one is shown. */
export function ConflictNote({
  fileName,
  mine,
  onTakeTheirs,
}: {
  fileName: string;
  mine: unknown;
  onTakeTheirs(): void;
}) {
  const say = useWords();
  return (
    <Note tone="warn" role="alert" className="m-3">
      <p className="font-strong">{say('conflict.title')}</p>
      <p>{say('conflict.text')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" icon={Download} onClick={() => saveAsFile(fileName, mine)}>
          {say('conflict.keep-mine')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {say('conflict.take-theirs')}
        </Button>
      </div>
    </Note>
  );
}

export function saveAsFile(name: string, content: unknown) {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
