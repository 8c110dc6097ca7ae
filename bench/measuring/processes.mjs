/** Processes of a bench: started in a group of their own, heard until they say something, ended with all they started. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';

export function start(command, args, { cwd, env }) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const heard = { text: '' };
  const listeners = new Set();
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)));
  /** Whoever could still say something has ended, too. */
  const closed = new Promise((resolve) => child.on('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      heard.text += chunk;
      for (const listener of listeners) listener();
    });
  return {
    pid: child.pid,
    ended,
    output: () => heard.text,
    /** Resolves when `line` was said; rejects when the process ends before, or `seconds` pass. */
    async says(line, seconds) {
      let timer;
      let listener;
      const said = new Promise((resolve) => {
        listener = () => heard.text.includes(line) && resolve();
        listeners.add(listener);
        listener();
      });
      const late = new Promise((_, reject) => {
        timer = setTimeout(
          () => reject(new Error(`"${line}" was not said in ${seconds} s:\n${heard.text}`)),
          seconds * 1000,
        );
      });
      const over = ended.then((how) => {
        throw new Error(`ended (${how}) before "${line}":\n${heard.text}`);
      });
      try {
        await Promise.race([said, late, over]);
      } finally {
        clearTimeout(timer);
        listeners.delete(listener);
      }
    },
    async stop(seconds = 15) {
      // npm ends by itself and leaves what it runs: all of the group are told.
      signalGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), seconds * 1000);
      await closed;
      clearTimeout(timer);
    },
  };
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** What a process holds in memory now, in MB. Linux only; elsewhere 0. */
export function residentOf(pid) {
  const status = `/proc/${pid}/status`;
  const found = fs.existsSync(status) && /VmRSS:\s+(\d+)/.exec(fs.readFileSync(status, 'utf8'));
  return found ? Number(found[1]) / 1024 : 0;
}
