import { mainPath } from '../analysis/paths';
import type { Workflow } from '../model/workflow';
import { connectionsOf } from './connections';
import { type LayoutOptions, labelSizes } from './label-sizes';
import type { Line } from './routing/route-connections';
import { NO_LABEL } from './sizes';

/** The lines of a workflow as they are given to be routed: with the size of their labels, those of the main path marked. */
export function linesToRoute(workflow: Workflow, options: LayoutOptions): Line[] {
  const sizes = labelSizes(workflow, options);
  const way = mainPath(workflow).map((step) => step.state);
  const next = new Map(way.map((code, at) => [code, way[at + 1]]));
  return connectionsOf(workflow).map(({ id, from, to }) => ({
    id,
    from,
    to,
    label: sizes.get(id) ?? NO_LABEL,
    isMain: next.get(from) === to,
  }));
}
