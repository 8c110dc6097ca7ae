import type { Workflow, WorkflowLayout } from '../model/workflow';
import { arrangeWorkflow } from './arrange-workflow';
import { completeLayout } from './complete-layout';
import type { Steps } from './in-slices';
import type { LayoutOptions } from './label-sizes';
import { arrangeInLanes, type LaneLayout } from './lanes';
import type { Box } from './routing/geometry';
import { type Line, type Route, type Routing, routeInSteps } from './routing/route-connections';

/** What is laid out beside the page, by the name of the question. */
export type LayoutTasks = {
  /** A place for the states that have none; those in `shown` stay where they are seen, if they can. */
  complete: {
    asked: { workflow: Workflow; layout: WorkflowLayout; options: LayoutOptions; shown?: WorkflowLayout };
    answer: WorkflowLayout;
  };
  /** Everything anew, whatever places there are. */
  arrange: { asked: { workflow: Workflow; options: LayoutOptions }; answer: WorkflowLayout };
  arrangeInLanes: { asked: { workflow: Workflow; options: LayoutOptions }; answer: LaneLayout };
  route: {
    asked: { boxes: ReadonlyMap<string, Box>; lines: readonly Line[]; kept?: ReadonlyMap<string, Route> };
    answer: Routing;
  };
};
export type LayoutTask = keyof LayoutTasks;

/** How each is computed, so that it can be interrupted. */
export const layoutTasks: {
  [Task in LayoutTask]: (asked: LayoutTasks[Task]['asked']) => Steps<LayoutTasks[Task]['answer']>;
} = {
  *complete({ workflow, layout, options, shown }) {
    yield 0;
    return completeLayout(workflow, layout, options, shown);
  },
  *arrange({ workflow, options }) {
    yield 0;
    return arrangeWorkflow(workflow, options);
  },
  *arrangeInLanes({ workflow, options }) {
    yield 0;
    return arrangeInLanes(workflow, options);
  },
  route: ({ boxes, lines, kept }) => routeInSteps(boxes, lines, kept ?? new Map()),
};

export type Question<Task extends LayoutTask> = { id: number; task: Task; asked: LayoutTasks[Task]['asked'] };
/** From the page to the worker: a task, or that nobody waits for its answer any more. */
export type ToWorker = { [Task in LayoutTask]: Question<Task> }[LayoutTask] | { id: number; task: 'cancel' };

/** From the worker to the page: how far a task is (the first time 0, to say that it has begun), then its answer. */
export type FromWorker<Task extends LayoutTask> =
  | { id: number; part: number }
  | { id: number; answer: LayoutTasks[Task]['answer'] }
  | { id: number; hasFailed: true };
