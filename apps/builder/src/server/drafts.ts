import type { Issue } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import type { RevisedDocument } from '@nirmaan/prisma/stores/revised-documents';
import { numberedCode, parseDraft, type ServiceDraft, withCode } from '@nirmaan/service';
import type { Builder } from './composition';
import { Failure } from './trpc/procedure';

export type StoredDraft = Omit<RevisedDocument, 'content'> & { draft: ServiceDraft };
export type StoredMaster = Omit<RevisedDocument, 'content'> & { master: Master };

/** Throws when there is none; a stored draft that no longer reads is a fault of ours and says so. */
export async function getDraft(builder: Builder, realm: string, code: string): Promise<StoredDraft> {
  const row = await builder.drafts.find(realm, code);
  if (!row) throw new Failure({ code: 'no-service', params: { code } }, 'NOT_FOUND');
  return fromRow(row);
}

export async function listDrafts(builder: Builder, realm: string): Promise<StoredDraft[]> {
  return (await builder.drafts.list(realm)).map(fromRow);
}

function fromRow({ content, ...row }: RevisedDocument): StoredDraft {
  const { draft, issues } = parseDraft(content);
  if (!draft) throw new Error(`stored draft ${row.code} does not read: ${describe(issues)}`);
  return { ...row, draft };
}

export async function getMaster(builder: Builder, realm: string, code: string): Promise<StoredMaster> {
  const row = await builder.masters.find(realm, code);
  if (!row) throw new Failure({ code: 'no-master', params: { code } }, 'NOT_FOUND');
  return toMaster(row);
}

export async function listMasters(builder: Builder, realm: string): Promise<StoredMaster[]> {
  return (await builder.masters.list(realm)).map(toMaster);
}

function toMaster({ content, ...row }: RevisedDocument): StoredMaster {
  return { ...row, master: Master.parse(content) };
}

function describe(issues: Issue[]): string {
  return issues.map((each) => `${each.code} at ${each.path}`).join(', ');
}

/**
 * Stores a new service under its code, or the next free one (`trade-licence-2`), and gives the code it got.
 * Code and numbers of the draft follow, so that no service takes those of another.
 */
export async function insertDraft(
  builder: Builder,
  realm: string,
  { draft, by }: { draft: ServiceDraft; by: string },
): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const content = withCode(draft, numberedCode(draft.code, number));
    const { code } = content;
    if (await builder.drafts.insert(realm, { code, content, by, at: builder.now() })) return code;
  }
  throw new Failure({ code: 'code-taken', params: { code: draft.code } }, 'CONFLICT');
}
