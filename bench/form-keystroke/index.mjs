/** What one key costs in a large form that validates while one types: our page beside five form libraries, in Chromium. */
import { chromium } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { names, peers, serveContenders } from '../form-peers/contenders.mjs';
import { median, percentile, round } from '../measuring/numbers.mjs';

export const about = 'main-thread time of a key in a form of many questions, beside its peers';
export const options = {
  fields: { type: 'string', default: '1000' },
  rounds: { type: 'string', default: '3' },
  keys: { type: 'string', default: '12' },
};

/** At most this part of the best peer's; milliseconds for 95 of 100 keys, and with a CPU six times slower. */
const budgets = { ratio: 0.5, p95: 16, p95Slow: 100 };
const SLOWER = 6;

export async function run({ options, say }) {
  const [fields, rounds, keys] = [options.fields, options.rounds, options.keys].map(Number);
  const contenders = await serveContenders({ fields });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let at = 1; at <= rounds; at++)
      for (const name of names) {
        say(`round ${at} of ${rounds}: ${name}`);
        times[name].push(...(await typeInto(browser, contenders, name, { keys, slower: 1 })));
      }
    const slow = await typeInto(browser, contenders, 'ours', { keys: keys * rounds, slower: SLOWER });
    return report({ times, slow, fields, browser: browser.version() });
  } finally {
    await browser.close();
    contenders.stop();
  }
}

/** Types into a required text and into a number that a sum reads, in the middle of the form; milliseconds of each key. */
async function typeInto(browser, { questions, urlOf, inputOf }, name, { keys, slower }) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(urlOf(name));
    const middle = Math.floor(questions.length / 40) * 20;
    await page.waitForSelector(inputOf(name, `q${middle}`), { timeout: 120_000 });
    await page.waitForTimeout(1500);
    if (slower > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const busy = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find((each) => each.name === 'TaskDuration').value * 1000;
    };
    /** The time the main thread worked while `act` was done and all that follows it came to rest. */
    const cost = async (act) => {
      const before = await busy();
      await act();
      await page.evaluate(() => new Promise((rest) => requestAnimationFrame(() => setTimeout(rest, 150))));
      return (await busy()) - before;
    };
    const rest = [];
    for (let at = 0; at < 5; at++) rest.push(await cost(async () => {}));
    const idle = median(rest);
    const found = [];
    for (const [code, text] of [
      [`q${middle + 6}`, 'abcdefghijklmnopqrstuvwxyz'],
      [`q${middle + 1}`, '12345'],
    ]) {
      const input = page.locator(inputOf(name, code)).first();
      await input.scrollIntoViewIfNeeded();
      await input.click();
      // The first key of an input may do once what later ones do not: it counts, like all.
      for (let at = 0; at < Math.min(keys, text.length); at++)
        found.push(Math.max(0, (await cost(() => page.keyboard.type(text[at]))) - idle));
      const typed = await input.inputValue();
      if (!typed.startsWith(text.slice(0, 3))) throw new Error(`${name}: ${code} holds "${typed}" after typing`);
    }
    return found;
  } finally {
    await page.close();
  }
}

function report({ times, slow, fields, browser }) {
  const figures = Object.fromEntries(
    Object.entries(times).map(([name, each]) => [
      name,
      { median: round(median(each), 2), p95: round(percentile(each, 95), 2), keys: each.length },
    ]),
  );
  const best = Object.keys(peers).toSorted((a, b) => figures[a].median - figures[b].median)[0];
  const result = {
    fields,
    browser,
    milliseconds: figures,
    bestPeer: best,
    ratio: round(figures.ours.median / figures[best].median, 3),
    p95Slow: round(percentile(slow, 95), 2),
    budgets,
  };
  const exceeded = [
    ...(result.ratio > budgets.ratio ? ['ratio'] : []),
    ...(figures.ours.p95 > budgets.p95 ? ['p95'] : []),
    ...(result.p95Slow > budgets.p95Slow ? ['p95Slow'] : []),
  ];
  return {
    result: { ...result, exceeded },
    text: [
      `${fields} questions, a fifth conditional, a twentieth worked out; Chromium ${browser}`,
      ...names.map(
        (name) =>
          `${(peers[name] ?? 'ours').padEnd(18)}${`${figures[name].median} ms`.padStart(12)}  p95 ${figures[name].p95} ms`,
      ),
      `ours / best peer (${peers[best]}): ${result.ratio} (at most ${budgets.ratio})`,
      `p95 with a CPU ${SLOWER} times slower: ${result.p95Slow} ms (at most ${budgets.p95Slow})`,
      exceeded.length === 0 ? 'within the budgets' : `over the budget: ${exceeded.join(', ')}`,
    ].join('\n'),
    failed: exceeded.length > 0,
  };
}
