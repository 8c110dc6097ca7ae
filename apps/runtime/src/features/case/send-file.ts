import type { Issue } from '@nirmaan/lexicon';
import { z } from 'zod';
import { ask } from '../shell/ask';

export const CaseFile = z.object({ ref: z.string(), name: z.string(), mediaType: z.string(), size: z.number() });
export type CaseFile = z.infer<typeof CaseFile>;

const Staged = z.union([
  z.object({ document: CaseFile }),
  z.object({ issue: z.object({ code: z.string(), params: z.record(z.string(), z.json()) }) }),
]);

/** Sends a file ahead, to the workbench below `base`; it is part of the case when an action that names it is taken. */
export async function sendFile(
  base: string,
  caseId: string,
  file: File,
): Promise<{ document: CaseFile } | { issue: Issue }> {
  const answer = await ask(base, `${base}/api/work/upload/${caseId}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const staged = Staged.parse(await answer.json());
  return 'issue' in staged ? { issue: { ...staged.issue, severity: 'error', path: '' } } : staged;
}
