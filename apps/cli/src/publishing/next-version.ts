import { canonicalJson } from '@nirmaan/lexicon';
import type { Published } from '@nirmaan/publisher';
import type { ServiceDefinition } from '@nirmaan/service';
import { toJson } from '../to-json';
import { CannotRun } from '../verb';

/**
 * The numbers of what would be published. Nothing new keeps its version, so that publishing twice changes nothing; the
 * workflow's version rises only when the workflow changed: a reworded label never touches running cases.
 */
export function nextVersion(
  definition: ServiceDefinition,
  published: Published | undefined,
): { version: number; workflowVersion: number } {
  if (!published) return { version: 1, workflowVersion: 1 };
  const { version, content } = published;
  if (!content) throw new CannotRun(`version ${version} of ${definition.code} cannot be read back from DIGIT`);
  const isSame = (one: unknown, other: unknown) => canonicalJson(toJson(one)) === canonicalJson(toJson(other));
  return {
    version: version + (isSame(definition, content.definition) ? 0 : 1),
    workflowVersion: content.workflowVersion + (isSame(definition.workflow, content.definition.workflow) ? 0 : 1),
  };
}
