/** When the first question takes a key: our page beside five form libraries, and ours on a slow phone. */
import { chromium } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { names, peers, serveContenders } from '../form-peers/contenders.mjs';
import { median, round } from '../measuring/numbers.mjs';

export const about = 'time until the first question of a form takes a key';
export const options = { fields: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '5' } };

/** At most this part of the best peer's; seconds for 100 questions over 400 kbps, 400 ms, with a CPU six times slower. */
const budgets = { ratio: 0.5, slowSeconds: 2 };
const SLOW = { kilobits: 400, latency: 400, slower: 6, fields: 100 };

export async function run({ options, say }) {
  const [fields, rounds] = [options.fields, options.rounds].map(Number);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const times = Object.fromEntries(names.map((name) => [name, []]));
    const many = await serveContenders({ fields });
    try {
      for (let at = 1; at <= rounds; at++)
        for (const name of names) {
          say(`round ${at} of ${rounds}: ${name}`);
          times[name].push(await firstKey(browser, many, name));
        }
    } finally {
      many.stop();
    }
    const slow = [];
    const few = await serveContenders({ fields: SLOW.fields });
    try {
      for (let at = 1; at <= rounds; at++) {
        say(`slow phone, round ${at} of ${rounds}`);
        slow.push(await firstKey(browser, few, 'ours', SLOW));
      }
    } finally {
      few.stop();
    }
    return report({ times, slow, fields });
  } finally {
    await browser.close();
  }
}

/**
 * Milliseconds from the request until the first input is there, can be seen and the main thread is free to take a key for
 * it; a new browser context each time, so nothing is cached.
 */
async function firstKey(browser, { urlOf, inputOf }, name, slow) {
  const context = await browser.newContext({ viewport: { width: slow ? 360 : 1000, height: 800 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    if (slow) {
      await cdp.send('Network.enable');
      const bytes = (slow.kilobits * 1000) / 8;
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latency,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.slower });
    }
    await page.addInitScript(
      (selector) => {
        // Frames are held back while a style sheet is on its way: in one that comes, the page can be seen.
        const look = () => {
          const input = document.querySelector(selector);
          if (!input || input.disabled) return requestAnimationFrame(look);
          input.focus();
          // A task of its own, after what this frame draws: it runs when the thread is free, as a key would.
          setTimeout(() => {
            if (document.activeElement !== input) return requestAnimationFrame(look);
            window.firstKeyAt = performance.now();
          });
        };
        requestAnimationFrame(look);
      },
      inputOf(name, 'q0'),
    );
    await page.goto(urlOf(name), { waitUntil: 'commit' });
    await page.waitForFunction(() => window.firstKeyAt !== undefined, undefined, { timeout: 120_000 });
    return await page.evaluate(() => window.firstKeyAt);
  } finally {
    await context.close();
  }
}

function report({ times, slow, fields }) {
  const figures = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, round(median(each))]));
  const best = Object.keys(peers).toSorted((a, b) => figures[a] - figures[b])[0];
  const result = {
    fields,
    milliseconds: figures,
    bestPeer: best,
    ratio: round(figures.ours / figures[best], 3),
    slowSeconds: round(median(slow) / 1000, 2),
    slow: SLOW,
    budgets,
  };
  const exceeded = [
    ...(result.ratio > budgets.ratio ? ['ratio'] : []),
    ...(result.slowSeconds > budgets.slowSeconds ? ['slowSeconds'] : []),
  ];
  return {
    result: { ...result, exceeded },
    text: [
      `first key, ${fields} questions`,
      ...names.map((name) => `${(peers[name] ?? 'ours').padEnd(18)}${`${figures[name]} ms`.padStart(10)}`),
      `ours / best peer (${peers[best]}): ${result.ratio} (at most ${budgets.ratio})`,
      `${SLOW.fields} questions at ${SLOW.kilobits} kbps, ${SLOW.latency} ms, CPU ${SLOW.slower} times slower: ${result.slowSeconds} s (at most ${budgets.slowSeconds} s)`,
      exceeded.length === 0 ? 'within the budgets' : `over the budget: ${exceeded.join(', ')}`,
    ].join('\n'),
    failed: exceeded.length > 0,
  };
}
