/** Do browser and server judge alike? Random expressions over random answers, in this Node and in Chromium. */
import { chromium } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { compareWithBrowser } from './compare.mjs';

export const about = 'random pairs of an expression and answers, judged by browser and server';
export const options = { pairs: { type: 'string', default: '100000' }, seed: { type: 'string' } };

export async function run({ options, say }) {
  const seed = Number(options.seed ?? Date.now() % 1_000_000);
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const { differing, ...counts } = await compareWithBrowser({ page, count: Number(options.pairs), seed, say });
    const result = {
      ...counts,
      browser: browser.version(),
      differing: differing.length,
      first: differing.slice(0, 10),
    };
    return {
      result,
      text: [
        `seed ${seed}: ${counts.compared} pairs, ${differing.length} differ (Node ${process.version}, Chromium ${browser.version()})`,
        `${counts.distinct} different outcomes, ${Math.round((100 * counts.nulls) / counts.compared)} % null`,
        ...differing
          .slice(0, 10)
          .map(
            (each) =>
              `!! ${each.text}\n   ${JSON.stringify(each.scope)}\n   server  ${each.server}\n   browser ${each.browser}`,
          ),
      ].join('\n'),
      failed: differing.length > 0,
    };
  } finally {
    await browser.close();
  }
}
