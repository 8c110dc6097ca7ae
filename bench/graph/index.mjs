/** What dragging, zooming, opening and editing a workflow of many states cost the main thread, beside React Flow alone. */
import { chromium } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { median, percentile, round } from '../measuring/numbers.mjs';
import { servePages } from './serve.mjs';

export const about =
  'frames of the workflow canvas while dragging and zooming, beside React Flow alone; layout in its worker';
export const options = {
  states: { type: 'string', default: '100,1000' },
  rounds: { type: 'string', default: '3' },
  steps: { type: 'string', default: '60' },
};

/** Milliseconds. A frame at 60 a second has 16.7; at 1,000 states React Flow alone, visible nodes only, was measured at 11.1. */
const budgets = {
  100: { work: 8, longestTask: 50, layout: 100 },
  1000: { work: 11, layout: 1000 },
};
/** Tasks shorter than that are not told by Chromium. */
const SHORTEST_TOLD = 50;
const VIEW = { width: 1440, height: 812 };

export async function run({ options, say }) {
  const [rounds, steps] = [options.rounds, options.steps].map(Number);
  const counts = options.states.split(',').map(Number);
  const pages = await servePages();
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const found = {};
    for (const states of counts) {
      const times = { ours: [], peer: [] };
      const layouts = [];
      for (let at = 1; at <= rounds; at++)
        for (const name of ['ours', 'peer']) {
          say(`${states} states, round ${at} of ${rounds}: ${name}`);
          const measured = await measure(browser, pages.urlOf(name, { states, placed: 1 }), { name, steps });
          times[name].push(measured);
          if (measured.layout) layouts.push(measured.layout);
        }
      found[states] = { ...figuresOf(times), layout: layoutOf(layouts) };
    }
    return report(found, browser.version());
  } finally {
    await browser.close();
    pages.stop();
  }
}

async function measure(browser, url, { name, steps }) {
  const page = await browser.newPage({ viewport: VIEW });
  try {
    const cdp = await page.context().newCDPSession(page);
    // The thread's own time: another process on the machine does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    await page.waitForFunction(() => window.bench);
    await page.evaluate(watch);
    const open = await during(page, cdp, async () => {
      await page.evaluate(() => window.bench.open());
      await page.waitForSelector('.react-flow__node');
      await rest(page, 1500);
    });
    const handle = await movableNode(page);
    const drag = await during(page, cdp, async () => {
      await page.mouse.move(handle.x, handle.y);
      await page.mouse.down();
      for (let at = 1; at <= steps; at++)
        await page.mouse.move(handle.x + 120 * Math.sin(at / 9), handle.y + 60 * (1 - Math.cos(at / 9)));
      await page.mouse.up();
    });
    await rest(page, 600);
    const zoom = await during(page, cdp, async () => {
      await page.mouse.move(VIEW.width / 2, VIEW.height / 2);
      for (let at = 1; at <= steps; at++) await page.mouse.wheel(0, at % 20 < 10 ? 100 : -100);
    });
    await rest(page, 600);
    if (name !== 'ours') return { open, drag, zoom };
    await page.locator('.react-flow__pane').click({ position: { x: VIEW.width / 2, y: 90 } });
    const edit = await during(page, cdp, async () => {
      await page.keyboard.press('n');
      await rest(page, 1200);
    });
    return { open, drag, zoom, edit, layout: await page.evaluate(() => window.bench.timeLayout()) };
  } finally {
    await page.close();
  }
}

/** In the page: how far apart frames are, and the tasks that took long. */
function watch() {
  const told = { frames: [], tasks: [] };
  let last = performance.now();
  const frame = (now) => {
    told.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => told.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
  });
  window.told = told;
}

/** The work of the main thread for each frame that was shown, frames and long tasks, while something is done. */
async function during(page, cdp, act) {
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find((each) => each.name === 'TaskDuration').value * 1000;
  };
  await page.evaluate(() => {
    window.told.frames.length = 0;
    window.told.tasks.length = 0;
  });
  const before = await busy();
  await act();
  const work = (await busy()) - before;
  const { frames, tasks } = await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.told)))),
  );
  return { work: work / Math.max(1, frames.length), frames: [...frames], longest: Math.max(0, ...tasks) };
}

const rest = (page, milliseconds) => page.waitForTimeout(milliseconds);

/** The middle of a card that lies whole in the view, off the bars. */
async function movableNode(page) {
  return page.evaluate(({ width, height }) => {
    for (const node of document.querySelectorAll('.react-flow__node')) {
      const { x, y, width: wide, height: high } = node.getBoundingClientRect();
      if (x > 200 && x + wide < width - 500 && y > 100 && y + high < height - 200 && wide > 60)
        return { x: x + wide / 2, y: y + high / 2 };
    }
    throw new Error('no state is in view');
  }, VIEW);
}

function figuresOf(times) {
  return Object.fromEntries(
    Object.entries(times).map(([name, measured]) => [
      name,
      Object.fromEntries(
        ['open', 'drag', 'zoom', 'edit']
          .filter((kind) => measured.every((each) => each[kind]))
          .map((kind) => {
            const frames = measured.flatMap((each) => each[kind].frames);
            return [
              kind,
              {
                work: round(median(measured.map((each) => each[kind].work)), 2),
                frame: round(median(frames), 1),
                frameP95: round(percentile(frames, 95), 1),
                longestTask: round(median(measured.map((each) => each[kind].longest))),
              },
            ];
          }),
      ),
    ]),
  );
}

function layoutOf(layouts) {
  const [first] = layouts;
  return {
    arrange: round(median(layouts.map((each) => each.arrange)), 1),
    route: round(median(layouts.map((each) => each.route)), 1),
    lines: first.lines,
    simple: first.simple,
  };
}

function report(found, browser) {
  const exceeded = [];
  const lines = [
    `main thread in milliseconds a frame, 95 % of frames, longest task (0: below ${SHORTEST_TOLD}); Chromium ${browser}`,
  ];
  const ratios = {};
  for (const [states, { ours, peer, layout }] of Object.entries(found)) {
    const budget = budgets[states] ?? {};
    const over = (what, value, most) => most !== undefined && value > most && exceeded.push(`${what} at ${states}`);
    ratios[states] = {
      drag: round(ours.drag.work / peer.drag.work, 2),
      zoom: round(ours.zoom.work / peer.zoom.work, 2),
    };
    for (const [who, kinds] of Object.entries({ ours, 'React Flow': peer }))
      for (const [kind, { work, frameP95, longestTask }] of Object.entries(kinds))
        lines.push(
          `${states.padStart(5)} ${who.padEnd(10)} ${kind.padEnd(5)}${`${work} ms`.padStart(10)}${`${frameP95} ms`.padStart(11)}${`${longestTask} ms`.padStart(9)}`,
        );
    lines.push(
      `${states.padStart(5)} ours / React Flow: drag ${ratios[states].drag}, zoom ${ratios[states].zoom}`,
      `${states.padStart(5)} layout in the worker: places ${layout.arrange} ms, ${layout.lines} lines ${layout.route} ms (${layout.simple} simple)`,
    );
    over('drag', ours.drag.work, budget.work);
    over('zoom', ours.zoom.work, budget.work);
    over('places', layout.arrange, budget.layout);
    over('lines', layout.route, budget.layout);
    for (const kind of ['open', 'drag', 'zoom', 'edit'])
      over(`longest task of ${kind}`, ours[kind].longestTask, budget.longestTask);
  }
  lines.push(exceeded.length === 0 ? 'within the budgets' : `over the budget: ${exceeded.join(', ')}`);
  return {
    result: { browser, figures: found, ratios, budgets, exceeded },
    text: lines.join('\n'),
    failed: exceeded.length > 0,
  };
}
