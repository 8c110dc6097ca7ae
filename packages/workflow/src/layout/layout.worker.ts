import type { Workflow, WorkflowLayout } from '../model/workflow';
import { completeLayout, type LayoutOptions } from './arrange-workflow';

/** Asked and answered by `editor/layout-in-worker.ts`. */
type Request = { id: number; workflow: Workflow; layout: WorkflowLayout; options: LayoutOptions };

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  self.postMessage({ id: data.id, layout: completeLayout(data.workflow, data.layout, data.options) });
});
