/** How many records a second twenty visibility rules are judged for, beside the engines people use for that. */
import { createRequire } from 'node:module';
import { loadSource } from '../measuring/load-source.mjs';
import { median, round } from '../measuring/numbers.mjs';
import { FIELDS, makeRecord, rules } from './visibility-rules.mjs';

export const about =
  'twenty visibility rules over a record of a hundred answers, beside feelin, json-rules-engine and JSONata';
export const options = {
  rounds: { type: 'string', default: '9' },
  records: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
};

/** How much faster than feelin we must be. */
const BUDGET = 20;
/** A turn of an engine: long enough that the clock is no noise. */
const TURN = 150;

export async function run({ options, say }) {
  const rounds = Math.max(7, Number(options.rounds));
  const chance = chanceFrom(Number(options.seed));
  const records = Array.from({ length: Number(options.records) }, () => makeRecord(chance));
  const engines = await makeEngines();

  const wanted = await answersOf(engines.nirmaan, records);
  for (const [name, engine] of Object.entries(engines)) {
    const answers = await answersOf(engine, records);
    if (JSON.stringify(answers) !== JSON.stringify(wanted)) throw new Error(`${name} gives other answers`);
  }

  const perSecond = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round++) {
    say(`round ${round} of ${rounds}`);
    for (const [name, engine] of Object.entries(engines)) {
      const speed = await measure(engine, records);
      if (round > 0) perSecond[name].push(speed);
    }
  }
  const medians = Object.fromEntries(Object.entries(perSecond).map(([name, values]) => [name, round(median(values))]));
  const ratios = Object.fromEntries(
    Object.entries(medians)
      .filter(([name]) => name !== 'nirmaan')
      .map(([name, speed]) => [name, round(medians.nirmaan / speed, 1)]),
  );
  const failed = ratios.feelin < BUDGET;
  const lines = Object.entries(medians).map(
    ([name, speed]) =>
      `${name.padEnd(18)}${String(speed).padStart(10)} records/s${name === 'nirmaan' ? '' : `   we are ${ratios[name]} × as fast`}`,
  );
  return {
    result: {
      rules: rules.length,
      fields: FIELDS,
      rounds,
      recordsPerSecond: medians,
      ratios,
      budget: { feelin: BUDGET },
    },
    text: `${lines.join('\n')}\n${failed ? `below ${BUDGET} × feelin` : `at least ${BUDGET} × feelin`}`,
    failed,
  };
}

/** Each engine as it is documented to be fastest: whatever can be made ready once is made ready here. */
async function makeEngines() {
  const { evaluateRule, holds, parseRule } = await loadSource(
    'rules',
    `export { evaluateRule, holds } from '@nirmaan/rules';
     export { parseRule } from '@nirmaan/rules/parse';`,
  );
  const { evaluate } = await import('feelin');
  const { Engine } = await import('json-rules-engine');
  const jsonata = createRequire(import.meta.url)('jsonata');

  const types = Object.fromEntries(
    Array.from({ length: FIELDS }, (_, at) => [`q${at + 1}`, ['number', 'string', 'boolean'][at % 3]]),
  );
  const trees = rules.map(({ feel }) => parseRule(feel, types).rule.ast);
  const clock = { now: Date.UTC(2026, 3, 1), timeZone: 'Asia/Kolkata' };
  const compiled = rules.map((each) => jsonata(each.jsonata));
  const engine = new Engine();
  rules.forEach(({ conditions }, at) => {
    engine.addRule({ conditions, event: { type: String(at) } });
  });
  return {
    nirmaan: (record) => {
      // Fuel on: it is never off.
      const context = { scope: record, clock };
      return trees.map((ast) => holds(evaluateRule(ast, context)));
    },
    feelin: (record) => rules.map(({ feel }) => evaluate(feel, record).value === true),
    'json-rules-engine': async (record) => {
      const { events } = await engine.run(record);
      const held = new Set(events.map(({ type }) => type));
      return rules.map((_, at) => held.has(String(at)));
    },
    jsonata: (record) => Promise.all(compiled.map(async (each) => (await each.evaluate(record)) === true)),
  };
}

async function answersOf(engine, records) {
  const answers = [];
  for (const record of records) answers.push(await engine(record));
  return answers;
}

/** Records judged a second. */
async function measure(engine, records) {
  let done = 0;
  const from = performance.now();
  for (; performance.now() - from < TURN; done++) {
    const answer = engine(records[done % records.length]);
    // Awaiting what is no promise would charge it for the wait.
    if (answer instanceof Promise) await answer;
  }
  return (done / (performance.now() - from)) * 1000;
}

/** A generator of chance that the same seed repeats. */
function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
