import { completeLayout, type LayoutOptions } from '../layout';
import type { Workflow, WorkflowLayout } from '../model/workflow';

export type LayoutRequest = { workflow: Workflow; layout: WorkflowLayout; options: LayoutOptions };

/** A worker that has not answered by then is not waited for. */
const PATIENCE = 2000;

/**
 * Lays workflows out beside the page, so that typing and dragging never wait for it. Where there is no worker, or it does
 * not start (a strict policy, an old browser), the page does it itself.
 */
export function openLayoutWorker(): { complete(request: LayoutRequest): Promise<WorkflowLayout>; close(): void } {
  let worker = startWorker();
  let last = 0;
  return {
    complete(request) {
      const here = () => completeLayout(request.workflow, request.layout, request.options);
      const asked = worker;
      if (!asked) return Promise.resolve(here());
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        const settle = (layout: WorkflowLayout) => {
          clearTimeout(timer);
          asked.removeEventListener('message', onMessage);
          asked.removeEventListener('error', giveUp);
          resolve(layout);
        };
        const giveUp = () => {
          worker = undefined;
          asked.terminate();
          settle(here());
        };
        const onMessage = ({ data }: MessageEvent<{ id: number; layout: WorkflowLayout }>) => {
          if (data.id === id) settle(data.layout);
        };
        const timer = setTimeout(giveUp, PATIENCE);
        asked.addEventListener('message', onMessage);
        asked.addEventListener('error', giveUp);
        asked.postMessage({ id, ...request });
      });
    },
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('../layout/layout.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
