import { SCRIPT_HEADER } from '../page';

/** A file of this draft that is not part of its answers; `ref`: all of it is there. */
export type Unfinished = { input: string; name: string; ref?: string };

/** What the server has of files that were on their way; nothing where it cannot be asked. */
export async function listUnfinished(uploads: string): Promise<Unfinished[]> {
  const answer = await fetch(uploads, { headers: SCRIPT_HEADER }).catch(() => undefined);
  if (!answer?.ok) return [];
  const listed: unknown = await answer.json();
  return Array.isArray(listed) ? listed.flatMap(unfinishedIn) : [];
}

function unfinishedIn(listed: { input?: unknown; name?: unknown; document?: { ref?: unknown } }): Unfinished[] {
  const { input, name, document } = listed;
  if (typeof input !== 'string' || typeof name !== 'string') return [];
  return [{ input, name, ...(typeof document?.ref === 'string' && { ref: document.ref }) }];
}
