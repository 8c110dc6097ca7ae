import { setTimeout as sleep } from 'node:timers/promises';
import { compileService } from '@nirmaan/compiler';
import type { Digit } from '@nirmaan/digit';
import { type Issue, issue, type TenantId } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { applyPublish, createMemoryPublicationStore, findNotRun, startPublication } from '@nirmaan/publisher';
import type { ServiceDefinition } from '@nirmaan/service';

const PUBLISHER = 'nirmaan-publisher';

/** Puts a definition into the DIGIT of a trial as a publication would; the issues that stand in its way, or none. */
export async function publishDraft(
  { digit, now, newId }: { digit: Digit; now(): number; newId(): string },
  {
    definition,
    masters,
    realm,
    city,
  }: { definition: ServiceDefinition; masters: Master[]; realm: string; city: TenantId },
): Promise<Issue[]> {
  const [user] = await digit.user.search({ tenant: realm, userName: PUBLISHER, limit: 1 }, {});
  if (!user) throw new Error(`the DIGIT of a trial has no ${PUBLISHER}`);
  const context = { actor: { user } };
  const artifacts = compileService(definition, {
    target: 'digit-2.9',
    ...{ realm, version: 1, workflowVersion: 1, cities: [city], masters },
  });
  // There is nothing of anybody's that it could hide or undo: no plan is needed.
  const problems = findNotRun(artifacts);
  if (problems.length > 0) return problems;
  const publication = startPublication(artifacts, { id: newId(), startedBy: user.uuid, startedAt: now() });
  const store = createMemoryPublicationStore();
  await store.begin(publication);
  const { state, problem } = await applyPublish(artifacts, publication, {
    ...{ digit, context, store, now },
    sleep: (milliseconds) => sleep(milliseconds),
  });
  return state === 'live' ? [] : [issue(`publisher.${problem?.code ?? 'broken'}`, '', problem?.params ?? {})];
}
