import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { endProcesses, startOf, writeProcesses } from './processes.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nirmaan-processes-'));
const file = path.join(folder, 'processes.json');
const started = [];

function start(script) {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  return new Promise((resolve) => child.stdout.once('data', () => resolve(child)));
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

describe('what a killed launcher left behind', () => {
  it('is ended, also when it calls itself otherwise, as a server of Next does', async () => {
    const child = await start(
      "process.title = 'next-server (v16) and a name longer than before'; console.log('up'); setInterval(() => {}, 1000)",
    );
    writeProcesses(file, [child.pid]);
    await endProcesses(file);
    expect(startOf(child.pid)).toBeUndefined();
    expect(fs.existsSync(file)).toBe(false);
  });

  it('is left alone when its number belongs to another process by now', async () => {
    const child = await start("console.log('up'); setInterval(() => {}, 1000)");
    fs.writeFileSync(file, JSON.stringify([{ pid: child.pid, start: 'another time' }]));
    await endProcesses(file);
    expect(startOf(child.pid)).toBeDefined();
  });

  it('may be gone already', async () => {
    const child = await start("console.log('up')");
    writeProcesses(file, [child.pid]);
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    await endProcesses(file);
    await endProcesses(file);
  });
});
