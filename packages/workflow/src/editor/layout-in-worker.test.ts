import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrangeWorkflow, linesToRoute, stateSizes } from '../layout';
import { generateWorkflow } from '../testing/generate-workflow';
import { openLayoutWorker } from './layout-in-worker';

const options = { language: 'en' };
const workflow = generateWorkflow(26);
const routing = (states: number) => {
  const drawn = generateWorkflow(states);
  const layout = arrangeWorkflow(drawn, options);
  const sizes = stateSizes(drawn, options);
  const boxes = new Map(
    drawn.states.map(({ code }) => [
      code,
      { ...(layout[code] ?? { x: 0, y: 0 }), ...(sizes.get(code) ?? { width: 0, height: 0 }) },
    ]),
  );
  return { boxes, lines: linesToRoute(drawn, options) };
};

/** A worker that was started and never says anything. */
class Silent extends EventTarget {
  readonly sent: unknown[] = [];
  isEnded = false;
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  postMessage(message: unknown) {
    this.sent.push(message);
  }
  terminate() {
    this.isEnded = true;
  }
}

afterEach(() => vi.useRealTimers());

describe('a layout where there is no worker', () => {
  it('is the same as anywhere', async () => {
    const worker = openLayoutWorker(() => undefined);
    expect(await worker.arrange({ workflow, options })).toEqual(arrangeWorkflow(workflow, options));
    expect(await worker.complete({ workflow, layout: {}, options })).toEqual(arrangeWorkflow(workflow, options));
    expect((await worker.route(routing(26)))?.routes.size).toBe(routing(26).lines.length);
  });

  it('is given up for a newer one of the same kind, and others go on', async () => {
    const worker = openLayoutWorker(() => undefined);
    const [first, second, arranged] = [
      worker.route(routing(300)),
      worker.route(routing(26)),
      worker.arrange({ workflow, options }),
    ];
    expect(await first).toBeUndefined();
    expect((await second)?.simple).toBe(0);
    expect(await arranged).toBeDefined();
  });

  it('is computed in slices, says how far it is, and ends at once when it is not wanted any more', async () => {
    const worker = openLayoutWorker(() => undefined);
    const parts: number[] = [];
    const routed = worker.route(routing(1000), (part) => {
      parts.push(part);
      if (parts.length === 3) worker.cancel('route');
    });
    expect(await routed).toBeUndefined();
    expect(parts).toHaveLength(3);
    for (const part of parts) expect(part).toBeLessThan(1);
  });
});

describe('a worker that says nothing', () => {
  it('is not waited for: what was asked is done by the page', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = new Silent();
    const worker = openLayoutWorker(() => silent);
    const arranged = worker.arrange({ workflow, options });
    const routed = worker.route(routing(26));
    vi.advanceTimersByTime(2000);
    expect(await arranged).toEqual(arrangeWorkflow(workflow, options));
    expect((await routed)?.routes.size).toBeGreaterThan(0);
    expect(silent.isEnded).toBe(true);
  });

  it('or fails is not waited for either', async () => {
    const silent = new Silent();
    const worker = openLayoutWorker(() => silent);
    const arranged = worker.arrange({ workflow, options });
    silent.dispatchEvent(new Event('error'));
    expect(await arranged).toEqual(arrangeWorkflow(workflow, options));
  });

  it('is told what nobody wants any more', () => {
    const silent = new Silent();
    const worker = openLayoutWorker(() => silent);
    void worker.arrange({ workflow, options });
    void worker.arrange({ workflow, options });
    expect(silent.sent).toMatchObject([
      { id: 1, task: 'arrange' },
      { id: 1, task: 'cancel' },
      { id: 2, task: 'arrange' },
    ]);
    worker.close();
    expect(silent.isEnded).toBe(true);
  });
});
