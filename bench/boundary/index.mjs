/**
 * Choosing one of 50,000 places, level by level, as a citizen without script does: each step is a page posted to the
 * handler of the runtime, which judges it with places read from DIGIT (the sandbox on a port of its own).
 */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { loadSource } from '../measuring/load-source.mjs';
import { median, percentile, round } from '../measuring/numbers.mjs';

export const about = 'what is loaded and waited for while one of 50,000 places is chosen';
export const options = { rounds: { type: 'string', default: '9' } };

/** 1 + 25 + 500 + 5,000 + 45,000. */
const LEVELS = [
  { code: 'State', each: 1 },
  { code: 'District', each: 25 },
  { code: 'Taluk', each: 20 },
  { code: 'Town', each: 10 },
  { code: 'Ward', each: 9 },
];
const budgets = { millisecondsPerLevel: 100, levelsPerStep: 1 };

export async function run({ options: { rounds }, say }) {
  const sources = await loadSource(
    'boundary',
    `export { createDigit } from '@nirmaan/digit';
     export { generatePlaces, startSandbox, toSeededPlaces } from '@nirmaan/sandbox';
     export { judgeForm } from '@nirmaan/applications';
     export { createPlaces } from './packages/applications/src/places/create-places';
     export { Form, readPostedPage } from '@nirmaan/forms';
     export { FormPage } from '@nirmaan/forms/renderer';
     export { languagePacks } from '@nirmaan/lexicon/language-packs';
     export { createMessages } from '@nirmaan/lexicon/messages';
     export { createElement } from 'react';
     export { renderToStaticMarkup } from 'react-dom/server';`,
  );
  const file = sources.generatePlaces({ tenant: 'pg', hierarchy: 'LARGE', levels: LEVELS });
  const seeded = sources.toSeededPlaces(file, { idOf: () => randomUUID(), by: 'bench', at: 0 });
  const sandbox = await sources.startSandbox({
    port: 0,
    direct: true,
    seed: { users: [], schemas: [], rows: [], places: [seeded] },
    log: () => {},
    // The sources are built as for production; nothing here is.
    allowProduction: true,
  });
  try {
    say(`${seeded.places.length} places`);
    // The first time code runs it is slower than ever after.
    await chooseLeaf(sources, sandbox.url, 0);
    const measured = [];
    for (let at = 0; at < Number(rounds); at++) measured.push(await chooseLeaf(sources, sandbox.url, at));
    const steps = LEVELS.map((level, at) =>
      stepOf(
        level,
        measured.map((each) => each[at]),
      ),
    );
    const result = { places: seeded.places.length, rounds: measured.length, steps, budgets };
    const exceeded = steps.flatMap((step) => [
      ...(step.p95 > budgets.millisecondsPerLevel ? [`${step.level}: ${step.p95} ms`] : []),
      ...(step.lists > budgets.levelsPerStep ? [`${step.level}: ${step.lists} lists of places read at once`] : []),
      ...(step.read > step.offered ? [`${step.level}: ${step.read} places read, ${step.offered} offered`] : []),
    ]);
    return { result: { ...result, exceeded }, text: textOf(result, exceeded), failed: exceeded.length > 0 };
  } finally {
    await sandbox.close();
  }
}

/** One person, from the top to a ward; nothing is known to the server before. */
async function chooseLeaf(sources, baseUrl, round) {
  const { createDigit, createPlaces, judgeForm, Form, readPostedPage, FormPage } = sources;
  const asked = { lists: 0, read: 0, bytes: 0 };
  const counted = async (address, init) => {
    const response = await fetch(address, init);
    const text = await response.text();
    asked.bytes += text.length;
    if (String(address).includes('boundary-relationships')) {
      asked.lists += 1;
      asked.read += text.split('"boundaryType"').length - 1;
    }
    return new Response(text, { status: response.status, headers: response.headers });
  };
  const digit = createDigit({ mode: 'direct', baseUrl, fetch: counted, now: Date.now });
  const user = { id: 1, uuid: 'bench', userName: 'bench', name: 'bench', type: 'SYSTEM', tenantId: 'pg', roles: [] };
  const places = createPlaces({ digit, context: async () => ({ actor: { user } }), now: Date.now });
  const field = { type: 'boundary', code: 'place', label: { en: 'Place' }, required: true, hierarchy: 'LARGE' };
  const form = Form.parse({
    code: 'form',
    title: {},
    pages: [{ code: 'page', title: {}, fields: [field] }],
  });
  const definition = { forms: [form], tables: [], timeZone: 'Asia/Kolkata' };
  const ports = { catalogue: { places }, now: Date.now };
  const place = { realm: 'pg', tenant: 'pg', definition, language: 'en' };
  const messages = sources.createMessages(sources.languagePacks, 'en');
  let data = {};
  const steps = [];
  for (let depth = 0; depth < LEVELS.length; depth++) {
    Object.assign(asked, { lists: 0, read: 0, bytes: 0 });
    const start = performance.now();
    const before = process.cpuUsage();
    const { evaluation } = await judgeForm(ports, place, form, data);
    const html = sources.renderToStaticMarkup(
      sources.createElement(FormPage, {
        form,
        page: form.pages[0],
        evaluation,
        data,
        messages,
        language: 'en',
        defaultLanguage: 'en',
        showIssues: false,
      }),
    );
    const milliseconds = performance.now() - start;
    const { user: own, system } = process.cpuUsage(before);
    const cpu = (own + system) / 1000;
    const levels = evaluation.fields['/place'].levels;
    const offered = levels.at(-1).places;
    steps.push({ ...asked, offered: offered.length, page: html.length, milliseconds, cpu });
    const values = {
      'place.level': levels.map((each) => each.level),
      'place.code': [...levels.slice(0, -1).map((each) => each.chosen), offered[round % offered.length].code],
    };
    data = readPostedPage(form.pages[0], { get: (name) => values[name], files: () => [] }, data);
  }
  return steps;
}

function stepOf({ code: level }, measured) {
  const most = (name) => Math.max(...measured.map((each) => each[name]));
  const times = measured.map((each) => each.milliseconds);
  return {
    level,
    offered: most('offered'),
    lists: most('lists'),
    read: most('read'),
    bytesFromDigit: most('bytes'),
    bytesOfFields: most('page'),
    cpu: round(median(measured.map((each) => each.cpu)), 1),
    median: round(median(times), 1),
    p95: round(percentile(times, 95), 1),
  };
}

function textOf({ places, rounds, steps }, exceeded) {
  const rows = steps.map(
    (step) =>
      `${step.level.padEnd(9)} ${String(step.offered).padStart(3)} offered, ${step.read} read in ${step.lists} list; ${step.bytesFromDigit} bytes from DIGIT, ${step.bytesOfFields} to the browser; ${step.median} ms (p95 ${step.p95}; ${step.cpu} of a processor)`,
  );
  const verdict = exceeded.length > 0 ? `PASSED A BUDGET: ${exceeded.join('; ')}` : 'within its budgets';
  return [`${places} places, ${rounds} rounds`, ...rows, verdict].join('\n');
}
