import { finishInSlices, nextTurn } from './in-slices';
import { type LayoutTask, layoutTasks, type Question, type ToWorker } from './layout-task';

/** Milliseconds until a task looks whether it is still wanted. */
const SLICE = 16;
const unwanted = new Set<number>();

/** Asked by `editor/layout-in-worker.ts`. */
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.task === 'cancel') unwanted.add(data.id);
  else void answer(data);
});

async function answer<Task extends LayoutTask>({ id, task, asked }: Question<Task>): Promise<void> {
  self.postMessage({ id, part: 0 });
  // A newer one may have come with it.
  await nextTurn();
  try {
    const found = unwanted.has(id)
      ? undefined
      : await finishInSlices(layoutTasks[task](asked), {
          now: () => performance.now(),
          pause: nextTurn,
          length: SLICE,
          isStopped: () => unwanted.has(id),
          onProgress: (part) => self.postMessage({ id, part }),
        });
    if (found !== undefined) self.postMessage({ id, answer: found });
  } catch {
    self.postMessage({ id, hasFailed: true });
  }
  unwanted.delete(id);
}
