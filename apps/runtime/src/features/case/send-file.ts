import type { Issue } from '@nirmaan/lexicon';
import { z } from 'zod';

export const CaseFile = z.object({ ref: z.string(), name: z.string(), mediaType: z.string(), size: z.number() });
export type CaseFile = z.infer<typeof CaseFile>;

const Staged = z.union([
  z.object({ document: CaseFile }),
  z.object({ issue: z.object({ code: z.string(), params: z.record(z.string(), z.json()) }) }),
]);

/** Sends a file ahead; it is part of the case when an action that names it is taken. */
export async function sendFile(caseId: string, file: File): Promise<{ document: CaseFile } | { issue: Issue }> {
  const answer = await fetch(`/api/work/upload/${caseId}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const staged = Staged.parse(await answer.json());
  return 'issue' in staged ? { issue: { ...staged.issue, severity: 'error', path: '' } } : staged;
}
