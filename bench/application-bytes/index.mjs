/** What filing the trade licence with three scanned papers costs over a slow line that breaks. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { scanSheet } from '../../e2e/over-http/scanner.mjs';
import { buildAll } from '../../tools/build.mjs';
import { findChromium } from '../../tools/chromium.mjs';
import { startSystem } from '../lifecycle/system.mjs';
import { round } from '../measuring/numbers.mjs';
import { fileTradeLicence } from './file-trade-licence.mjs';
import { openSlowLine } from './slow-line.mjs';

export const about = 'bytes sent for a trade licence with three scans over 64 kbps with five disconnections';
export const options = {
  kbps: { type: 'string', default: '64' },
  cuts: { type: 'string', default: '5' },
};

const MEGABYTE = 1024 * 1024;
const budget = { sent: 1.2 * MEGABYTE };
/** How long each cut lasts, ms. */
const AWAY = 3000;
/** Bytes sent between two cuts: all of them fall while papers are on their way. */
const BETWEEN = 140 * 1024;

export async function run({ options: given, say }) {
  const [kbps, cuts] = ['kbps', 'cuts'].map((name) => Number(given[name]));
  if (!(kbps > 0) || !Number.isInteger(cuts) || cuts < 0) throw new Error('--kbps and --cuts are numbers');
  say('building what is older than its sources');
  await buildAll({ say: (name, text) => say(`${name} ${text}`) });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-application-bytes-'));
  const stops = [];
  try {
    const system = await startSystem({ folder, instant: false });
    stops.push(() => system.stop());
    const line = await openSlowLine({ to: system.origin, bytesPerSecond: (kbps * 1000) / 8 });
    stops.push(() => line.close());
    const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
    stops.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
    const scans = [];
    for (let at = 0; at < 3; at++) scans.push(await scanSheet(page));
    const chosen = scans.reduce((sum, scan) => sum + scan.length, 0);
    say(`three scans of ${round(chosen / MEGABYTE, 1)} MB`);
    const before = Date.now();
    const watching = cutOften(line, cuts, say);
    const filed = await fileTradeLicence(page, { origin: line.origin, scans, readCode: system.readCode, say });
    watching.stop();
    const result = {
      kbps,
      cuts: line.counts.cuts,
      chosenBytes: chosen,
      storedBytes: filed.sizes,
      sentBytes: line.counts.sent,
      receivedBytes: line.counts.received,
      seconds: round((Date.now() - before) / 1000),
      reference: filed.reference,
      budget,
    };
    const failed = result.sentBytes > budget.sent || result.cuts < cuts;
    return { result, text: textOf(result), failed };
  } finally {
    for (const stop of stops.toReversed()) await stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function cutOften(line, cuts, say) {
  let next = BETWEEN;
  const timer = setInterval(() => {
    if (line.counts.cuts >= cuts || line.counts.sent < next) return;
    next = line.counts.sent + BETWEEN;
    say(`cut ${line.counts.cuts + 1} after ${round(line.counts.sent / 1024)} KB`);
    void line.cut(AWAY);
  }, 100);
  return { stop: () => clearInterval(timer) };
}

function textOf({ kbps, cuts, chosenBytes, storedBytes, sentBytes, receivedBytes, seconds }) {
  const mb = (bytes) => `${(bytes / MEGABYTE).toFixed(2)} MB`;
  return [
    `filed over ${kbps} kbps with ${cuts} disconnections in ${seconds} s`,
    `three scans, chosen ${mb(chosenBytes)}, kept ${storedBytes.join(', ')}`,
    `sent in all ${mb(sentBytes)} (at most ${mb(budget.sent)}), received ${mb(receivedBytes)}`,
  ].join('\n');
}
