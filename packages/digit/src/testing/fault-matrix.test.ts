import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DigitError } from '../error';
import { readBack } from '../read-back';
import { type FaultKind, FaultRule, faultKinds } from '../sandbox/fault-rule';
import { digitReads, digitWrites } from './digit-writes';
import { toSandboxDigit } from './sandbox-digit';
import { addRecordedUsers, createReplaySandbox } from './sandbox-target';
import { masterRow, roleRows } from './seeds';
import { author, type DigitWrite, secrets, type World } from './writes/write';

const TIMEOUT = 40;

function createWorld(timeoutMs = TIMEOUT): World & { calls: string[] } {
  const sandbox = createReplaySandbox();
  const format = masterRow('common-masters.IdFormat', 'lic', { idname: 'lic.number', format: 'LIC-[SEQ_LIC]' });
  sandbox.seed({ users: [], schemas: [], rows: [...roleRows('CITIZEN', 'GRO'), format] });
  addRecordedUsers(sandbox, { users: [author] });
  const sleep = async (milliseconds: number) => void (await sandbox.advance(milliseconds));
  return { sandbox, ...toSandboxDigit(sandbox, { timeoutMs, sleep }) };
}

type Outcome = {
  /** What the client told. */
  told: 'done' | { code: string; answered: boolean };
  /** Read back as a caller does who relies on it. */
  seen: boolean;
  effects: number;
  shown: string;
};

/** Writes, then reads back until it is there or DIGIT's persister has given up. */
async function carryOut(write: DigitWrite, world: World): Promise<Outcome> {
  const before = await write.effects(world);
  let told: Outcome['told'] = 'done';
  let shown = '';
  try {
    await write.write(world);
  } catch (error) {
    if (!(error instanceof DigitError)) throw error;
    told = { code: error.code, answered: error.answered };
    shown = [String(error), error.stack, JSON.stringify(error)].join('\n');
  }
  world.sandbox.faults.clear();
  const sleep = async (milliseconds: number) => void (await world.sandbox.advance(milliseconds));
  const effects = async () => (await write.effects(world)) - before;
  const seen = await readBack(effects, { sleep, until: (count) => count > 0 });
  await world.sandbox.advance(60_000);
  return { told, seen: seen !== undefined, effects: await effects(), shown };
}

/** Never a silent loss, never a double effect, never "refused" of what was done, nothing of people in a log. */
function expectHonest({ told, seen, effects, shown }: Outcome): void {
  expect(effects).toBeLessThanOrEqual(1);
  expect(seen).toBe(effects === 1);
  if (told !== 'done' && told.answered) expect(effects).toBe(0);
  for (const secret of Object.values(secrets)) expect(shown).not.toContain(secret);
}

type Expected = { told: Outcome['told']; effects: number };
const gone = (code: string, effects: number): Expected => ({ told: { code, answered: false }, effects });
const refused = (code: string): Expected => ({ told: { code, answered: true }, effects: 0 });
const done: Expected = { told: 'done', effects: 1 };

type Case = {
  fault: string;
  rule: Omit<z.input<typeof FaultRule>, 'service'>;
  expected(write: DigitWrite): Expected;
};
const cases: Case[] = [
  { fault: 'the service is not there', rule: { kind: 'down' }, expected: () => gone('unreachable', 0) },
  { fault: 'the connection is reset', rule: { kind: 'reset' }, expected: () => gone('unreachable', 0) },
  { fault: 'the rate limit is met once', rule: { kind: 'status', status: 429 }, expected: () => done },
  {
    fault: 'the rate limit is met again and again',
    rule: { kind: 'status', status: 429, count: 9 },
    expected: () => refused('rate-limited'),
  },
  { fault: 'a proxy knows no server once', rule: { kind: 'status', status: 503 }, expected: () => done },
  {
    fault: 'a proxy knows no server for long',
    rule: { kind: 'status', status: 503, count: 9 },
    expected: () => refused('unavailable'),
  },
  { fault: 'the service fails', rule: { kind: 'status', status: 500 }, expected: () => gone('unavailable', 0) },
  {
    fault: 'the token has ended',
    rule: { kind: 'expired-token' },
    expected: ({ isOpen }) => (isOpen ? done : refused('unauthorized')),
  },
  { fault: 'the answer is lost', rule: { kind: 'lost-answer' }, expected: () => gone('unreachable', 1) },
  { fault: 'the answer is late', rule: { kind: 'slow' }, expected: () => gone('timeout', 1) },
  { fault: 'the body drips', rule: { kind: 'slow-body' }, expected: () => gone('timeout', 1) },
  { fault: 'the persister is late', rule: { kind: 'write-late' }, expected: () => done },
  {
    fault: 'the write is lost',
    rule: { kind: 'write-lost' },
    expected: ({ isPersisted }) => ({ told: 'done', effects: isPersisted ? 0 : 1 }),
  },
  { fault: 'the write comes twice', rule: { kind: 'write-twice' }, expected: () => done },
];

describe.each(cases)('when $fault', ({ rule, expected }) => {
  it.each(digitWrites)('$name is told as it is', async (write) => {
    const world = createWorld();
    await write.prepare?.(world);
    const path = await pathOf(write);
    world.sandbox.faults.set(FaultRule.parse({ service: '*', path, ...rule }));
    const outcome = await carryOut(write, world);
    expectHonest(outcome);
    expect({ told: outcome.told, effects: outcome.effects }).toEqual(expected(write));
  });
});

/** The path the write itself goes to: what it reads before has no faults here. */
const paths = new Map<DigitWrite, string>();
async function pathOf(write: DigitWrite): Promise<string> {
  const known = paths.get(write);
  if (known) return known;
  const world = createWorld();
  await write.prepare?.(world);
  world.calls.length = 0;
  await write.write(world);
  const path = world.calls.at(-1) ?? '';
  paths.set(write, path);
  return path;
}

describe('faults drawn at random', () => {
  it.each([1, 2, 3, 4])('leave every write told as it is, with seed %i', async (seed) => {
    const kinds = Object.keys(faultKinds).filter((kind): kind is FaultKind => kind in faultKinds);
    let number = seed;
    const draw = (limit: number) => {
      number = (number * 48_271) % 2_147_483_647;
      return number % limit;
    };
    for (let round = 0; round < 25; round++) {
      const write = digitWrites[draw(digitWrites.length)];
      const kind = kinds[draw(kinds.length)];
      if (!write || !kind) throw new Error('nothing was drawn');
      const world = createWorld();
      await write.prepare?.(world);
      const path = await pathOf(write);
      const count = 1 + draw(4);
      const status = [429, 500, 503][draw(3)];
      world.sandbox.faults.set(FaultRule.parse({ service: '*', path, kind, count, status, seed, probability: 0.7 }));
      const outcome = await carryOut(write, world);
      expect({ round, name: write.name, kind, problem: problemOf(outcome) }).toMatchObject({ problem: undefined });
    }
  });
});

function problemOf(outcome: Outcome): string | undefined {
  try {
    expectHonest(outcome);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe('the matrix', () => {
  it('is of every port method: each is a write with its faults, or a read', () => {
    const methods = Object.entries(createWorld().digit).flatMap(([service, port]) =>
      Object.keys(port).map((method) => `${service}.${method}`),
    );
    const known = new Set<string>([...digitWrites.map(({ name }) => name), ...digitReads]);
    expect(methods.filter((method) => !known.has(method))).toEqual([]);
  });

  it('is of every kind of fault', () => {
    expect(new Set(cases.map(({ rule }) => rule.kind))).toEqual(new Set(Object.keys(faultKinds)));
  });
});
