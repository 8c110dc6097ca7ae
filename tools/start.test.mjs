import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

/** Starts with nothing of ours in the environment but what is given; what it says before it gives up. */
function start(env) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-start-'));
  const { status, stderr } = spawnSync(process.execPath, ['tools/start.mjs'], {
    cwd: root,
    env: { PATH: process.env.PATH, NIRMAAN_DATA: data, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  });
  const made = fs.readdirSync(data);
  fs.rmSync(data, { recursive: true });
  return { status, stderr, made };
}

const refusals = [
  ['a DIGIT of one’s own without a database', { DIGIT_URL: 'http://digit.example' }, /DATABASE_URL/],
  ['production without a database', { NODE_ENV: 'production' }, /DATABASE_URL/],
  ['production without a DIGIT', { NODE_ENV: 'production', DATABASE_URL: 'postgres://db.example/n' }, /DIGIT_URL/],
];

describe('the launcher brings no sandbox, demo accounts or embedded database', () => {
  it.each(refusals)('to %s: it says what is missing and starts nothing', (_, env, text) => {
    const { status, stderr, made } = start(env);
    expect(status).toBe(1);
    expect(stderr).toMatch(text);
    expect(made).toEqual([]);
  });
});
