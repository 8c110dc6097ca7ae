import { toBusinessServices, toEscalationArtifacts } from '@nirmaan/compiler';
import { canonicalJson, type JsonValue } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';

/** A version that was made before: live, or an attempt that never went live. */
export type EarlierVersion = {
  version: number;
  workflowVersion: number;
  /** Undefined where it can no longer be read. */
  definition: ServiceDefinition | undefined;
  isLive: boolean;
};

/**
 * The numbers of the next version. A number that was written to DIGIT means one content for ever, so an attempt that never
 * went live keeps its numbers only for exactly the same content. The workflow's number rises only when what DIGIT holds of
 * it changes: a reworded label never touches running cases.
 */
export function numberVersion(
  definition: ServiceDefinition,
  earlier: readonly EarlierVersion[],
): { version: number; workflowVersion: number } {
  const newest = earlier.toSorted((one, other) => other.version - one.version);
  const live = newest.find((each) => each.isLive);
  const same = newest.find(
    (each) =>
      !each.isLive && each.version > (live?.version ?? 0) && each.definition && isSame(each.definition, definition),
  );
  if (same) return { version: same.version, workflowVersion: same.workflowVersion };
  const version = Math.max(0, ...newest.map((each) => each.version)) + 1;
  // The live one first: what runs under it goes on under it.
  const known = [...(live ? [live] : []), ...newest].find(
    (each) => each.definition && isSameWorkflow(each.definition, definition),
  );
  const highest = Math.max(0, ...newest.map((each) => each.workflowVersion));
  return { version, workflowVersion: known?.workflowVersion ?? highest + 1 };
}

/** The same for DIGIT: the whole workflow, those of its branches, and what is escalated. */
function isSameWorkflow(one: ServiceDefinition, other: ServiceDefinition): boolean {
  const nowhere = { realm: '', code: '' };
  const of = (definition: ServiceDefinition) => [
    toBusinessServices(definition, nowhere),
    toEscalationArtifacts(definition, nowhere),
  ];
  return isSame(of(one), of(other));
}

/** Equal as stored: members that are undefined are left out. */
export function isSame(one: object, other: object): boolean {
  return canonicalJson(toJson(one)) === canonicalJson(toJson(other));
}

function toJson(value: object): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
