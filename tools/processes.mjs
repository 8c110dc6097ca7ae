/** Which processes are ours: a process number is given out again, but never with the same time of start. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** When a process began, as its system tells it; undefined when it does not run (a zombie does not). */
export function startOf(pid) {
  if (fs.existsSync('/proc/self/stat')) {
    const stat = readIfThere(`/proc/${pid}/stat`);
    // The name in brackets may hold anything; state is the first field after it, the time of start the twentieth.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields && fields[0] !== 'Z' ? fields[19] : undefined;
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes down who runs, so that the next launcher finds them when this one is killed. */
export function writeProcesses(file, pids) {
  const list = pids.map((pid) => ({ pid, start: startOf(pid) }));
  // A launcher may be killed at any moment: the file is whole or the one before.
  fs.writeFileSync(`${file}.new`, JSON.stringify(list));
  fs.renameSync(`${file}.new`, file);
}

/** Ends what a killed launcher left behind. */
export async function endProcesses(file) {
  const text = readIfThere(file);
  if (text === undefined) return;
  for (const { pid, start } of JSON.parse(text)) {
    const isOurs = () => start !== undefined && startOf(pid) === start;
    if (!isOurs()) continue;
    process.kill(pid, 'SIGKILL');
    for (let waited = 0; waited < 5000 && isOurs(); waited += 50) await new Promise((done) => setTimeout(done, 50));
  }
  fs.rmSync(file);
}
