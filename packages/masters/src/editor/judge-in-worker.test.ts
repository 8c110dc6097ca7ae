import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TableJudgement } from '../check-table';
import type { Master } from '../model/master';
import { type JudgeWorker, openJudge } from './judge-in-worker';

const list: Master = { formatVersion: 1, code: 'A.B', name: {}, columns: [], rows: [] };
const withoutColumns = [expect.objectContaining({ code: 'masters.no-columns' })];
const answerOf = (word: string): TableJudgement => ({
  issues: [{ code: word, path: '', params: {}, severity: 'info' }],
});

/** Workers that answer when they are told to. */
function workers() {
  const started: (JudgeWorker & { asked: unknown[]; isEnded: boolean })[] = [];
  const start = () => {
    const worker = {
      asked: [] as unknown[],
      isEnded: false,
      onmessage: null as JudgeWorker['onmessage'],
      onerror: null as JudgeWorker['onerror'],
      postMessage: (master: unknown) => void worker.asked.push(master),
      terminate: () => {
        worker.isEnded = true;
      },
    };
    started.push(worker);
    return worker;
  };
  return { started, start };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('judging beside the page', () => {
  it('asks one worker again and again while it keeps up', () => {
    const { started, start } = workers();
    const judge = openJudge(start);
    const answer = vi.fn();
    for (const word of ['first', 'second']) {
      judge.ask(list, answer);
      started[0]?.onmessage?.(new MessageEvent('message', { data: answerOf(word) }));
    }
    expect(started).toHaveLength(1);
    expect(answer.mock.calls).toEqual([[answerOf('first')], [answerOf('second')]]);
    vi.runAllTimers();
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('ends what is older when something newer is asked, and never tells of it', () => {
    const { started, start } = workers();
    const judge = openJudge(start);
    const [older, newer] = [vi.fn(), vi.fn()];
    judge.ask(list, older);
    judge.ask(list, newer);
    expect(started.map((each) => each.isEnded)).toEqual([true, false]);
    started[1]?.onmessage?.(new MessageEvent('message', { data: answerOf('newer') }));
    vi.runAllTimers();
    expect(older).not.toHaveBeenCalled();
    expect(newer.mock.calls).toEqual([[answerOf('newer')]]);
  });

  it.each<[string, () => JudgeWorker | undefined, (started: JudgeWorker[]) => void]>([
    ['there is no worker', () => undefined, () => {}],
    ['the worker fails', workers().start, ([worker]) => worker?.onerror?.(new Event('error') as ErrorEvent)],
    ['the worker never answers', workers().start, () => {}],
  ])('judges on the page where %s', (_, start, then) => {
    const started: JudgeWorker[] = [];
    const judge = openJudge(() => {
      const worker = start();
      if (worker) started.push(worker);
      return worker;
    });
    const answer = vi.fn();
    judge.ask(list, answer);
    expect(answer).not.toHaveBeenCalled();
    then(started);
    vi.runAllTimers();
    expect(answer.mock.calls).toEqual([[{ issues: withoutColumns }]]);
  });

  it('says nothing after it is closed', () => {
    const judge = openJudge(() => undefined);
    const answer = vi.fn();
    judge.ask(list, answer);
    judge.close();
    vi.runAllTimers();
    expect(answer).not.toHaveBeenCalled();
  });
});
