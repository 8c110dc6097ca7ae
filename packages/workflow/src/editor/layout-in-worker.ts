import { finishInSlices, nextTurn } from '../layout/in-slices';
import { type FromWorker, type LayoutTask, type LayoutTasks, layoutTasks } from '../layout/layout-task';

/** Milliseconds until a worker that never said anything is not waited for. */
const PATIENCE = 2000;
/** Milliseconds of a slice where the page has to do it itself: half a frame. */
const SLICE = 8;

type Ask<Task extends LayoutTask> = (
  asked: LayoutTasks[Task]['asked'],
  /** How far it is, from 0 to 1; only of what takes longer than a frame. */
  onProgress?: (part: number) => void,
) => Promise<LayoutTasks[Task]['answer'] | undefined>;

/** What the page asks for; undefined is answered where a newer question of the same kind, or `cancel`, came before the answer. */
export type LayoutWorker = { [Task in LayoutTask]: Ask<Task> } & {
  cancel(task: LayoutTask): void;
  close(): void;
};

/**
 * Lays workflows out beside the page, so that typing and dragging never wait for it. Where there is no worker, or it does
 * not start (a strict policy, an old browser), the page does it itself in slices shorter than a frame.
 */
export function openLayoutWorker(start: () => Worker | undefined = startWorker): LayoutWorker {
  let worker = start();
  let isAlive = false;
  let last = 0;
  /** Of each kind, what stops the question that is open. */
  const open = new Map<LayoutTask, () => void>();
  /** Everything that waits for the worker, should it fail. */
  const waiting = new Set<() => void>();
  const giveUp = () => {
    worker?.terminate();
    worker = undefined;
    for (const doItHere of [...waiting]) doItHere();
  };
  worker?.addEventListener('error', giveUp);

  const ask = <Task extends LayoutTask>(
    task: Task,
    asked: LayoutTasks[Task]['asked'],
    onProgress?: (part: number) => void,
  ): Promise<LayoutTasks[Task]['answer'] | undefined> => {
    open.get(task)?.();
    last += 1;
    const id = last;
    let isStopped = false;
    return new Promise((resolve, reject) => {
      let leave = () => {};
      const settle = (answer: LayoutTasks[Task]['answer'] | undefined) => {
        leave();
        if (open.get(task) === stop) open.delete(task);
        resolve(answer);
      };
      const stop = () => {
        isStopped = true;
        worker?.postMessage({ id, task: 'cancel' });
        settle(undefined);
      };
      const doItHere = () => {
        leave();
        const slices = { now: () => performance.now(), pause: nextTurn, length: SLICE, isStopped: () => isStopped };
        finishInSlices(layoutTasks[task](asked), { ...slices, ...(onProgress && { onProgress }) }).then(settle, reject);
      };
      open.set(task, stop);
      const asking = worker;
      if (!asking) {
        doItHere();
        return;
      }
      const onMessage = ({ data }: MessageEvent<FromWorker<Task>>) => {
        if (data.id !== id) return;
        isAlive = true;
        if ('answer' in data) settle(data.answer);
        else if ('hasFailed' in data) doItHere();
        else if (data.part > 0) onProgress?.(data.part);
      };
      const timer = isAlive ? undefined : setTimeout(() => !isAlive && giveUp(), PATIENCE);
      leave = () => {
        clearTimeout(timer);
        asking.removeEventListener('message', onMessage);
        waiting.delete(doItHere);
      };
      waiting.add(doItHere);
      asking.addEventListener('message', onMessage);
      asking.postMessage({ id, task, asked });
    });
  };
  return {
    complete: (asked, onProgress) => ask('complete', asked, onProgress),
    arrange: (asked, onProgress) => ask('arrange', asked, onProgress),
    arrangeInLanes: (asked, onProgress) => ask('arrangeInLanes', asked, onProgress),
    route: (asked, onProgress) => ask('route', asked, onProgress),
    cancel: (task) => open.get(task)?.(),
    close() {
      for (const stop of [...open.values()]) stop();
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
