import { judgeMaster } from '../check-master';
import type { TableJudgement } from '../check-table';
import type { Master } from '../model/master';

export type Judge = {
  /** `answer` is called once, unless something newer is asked before. */
  ask(master: Master, answer: (judgement: TableJudgement) => void): void;
  close(): void;
};
export type JudgeWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<TableJudgement>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Milliseconds; a worker that has not answered by then is not waited for. */
const PATIENCE = 15_000;
/** On the page itself it is looked only so far that nobody notices the wait. */
const STEPS_HERE = 10_000;

/**
 * Judges masters beside the page, so that typing never waits however large a table is. Only the newest counts: what is
 * asked while something older is looked at ends that. Where there is no worker, or it does not start (a strict policy, an
 * old browser), or it takes too long, the page does it itself, less far.
 */
export function openJudge(start: () => JudgeWorker | undefined = startWorker): Judge {
  let worker: JudgeWorker | undefined;
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop() {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
  }
  return {
    ask(master, answer) {
      const isBusy = timer !== undefined;
      if (isBusy) stop();
      timer = undefined;
      const end = (judgement: TableJudgement) => {
        clearTimeout(timer);
        timer = undefined;
        answer(judgement);
      };
      const here = () => end(judgeMaster(master, { steps: STEPS_HERE }));
      worker ??= hasFailed ? undefined : start();
      const asked = worker;
      if (!asked) {
        timer = setTimeout(here);
        return;
      }
      timer = setTimeout(() => {
        stop();
        here();
      }, PATIENCE);
      asked.onmessage = ({ data }) => end(data);
      asked.onerror = () => {
        hasFailed = true;
        stop();
        here();
      };
      asked.postMessage(master);
    },
    close() {
      stop();
      timer = undefined;
    },
  };
}

function startWorker(): JudgeWorker | undefined {
  try {
    return new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
