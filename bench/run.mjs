/**
 * `npm run bench -- <name> [--json]`: runs one bench. A bench is a folder whose `index.mjs` exports what it is `about`,
 * the `options` it takes, and `run`, which gives numbers (`result`), the same in words (`text`) and whether a budget was
 * passed (`failed`: exit code 1).
 */
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../tools/install.mjs';

const here = import.meta.dirname;
const names = fs.readdirSync(here).filter((name) => fs.existsSync(path.join(here, name, 'index.mjs')));

/** The peers of `bench/package.json`, which never enter the product's tree: installed when the lock file is another one. */
function installPeers() {
  const { dependencies = {} } = JSON.parse(fs.readFileSync(path.join(here, 'package.json'), 'utf8'));
  if (Object.keys(dependencies).length === 0) return;
  const lock = fs.readFileSync(path.join(here, 'package-lock.json'));
  const wanted = crypto.createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(here, 'node_modules/.nirmaan-lock');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci in bench failed; its own words are above.');
  fs.writeFileSync(stamp, wanted);
}

const machine = () => ({
  cpu: os.cpus()[0]?.model ?? 'unknown',
  cores: os.cpus().length,
  node: process.version,
  platform: `${os.platform()} ${os.arch()}`,
});

async function main() {
  const [name, ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    console.error(`npm run bench -- <name> [--json]; there is ${names.join(', ')}.`);
    return 2;
  }
  installPackages();
  installPeers();
  const bench = await import(`./${name}/index.mjs`);
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false }, ...bench.options } });
  const { json, ...options } = values;
  // The document alone goes to stdout.
  const say = (line) => console.error(line);
  const { result, text, failed = false } = await bench.run({ options, say });
  if (json)
    console.log(JSON.stringify({ bench: name, about: bench.about, machine: machine(), failed, ...result }, null, 2));
  else console.log(text);
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
