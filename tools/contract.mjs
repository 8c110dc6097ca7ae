/**
 * `npm run contract -- --url <base> …`: what every port of the client promises, held against a DIGIT. It makes objects
 * with a random name of its own, takes back what DIGIT lets it, and lists what remains. Without --url: against our sandbox.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './workspace.mjs';

const USAGE = `npm run contract -- --url <base> [options]

  --url <base>          address of DIGIT; without it a sandbox is started
  --mode <mode>         gateway (the default) or direct
  --tenant <realm>      pg
  --user <name>         who acts; needs the rights to write masters, workflows and texts, and to create users
  --type <type>         EMPLOYEE (the default) or SYSTEM
  --password <password> of that user; better given as CONTRACT_PASSWORD in the environment
  --client <id:secret>  OAuth client at egov-user
  --mobile <number>     a telephone that may get a message; without it nothing is sent
  --code <code>         the code DIGIT is set to take for it
`;

const names = ['url', 'mode', 'tenant', 'user', 'type', 'password', 'client', 'mobile', 'code'];

function readArguments() {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } }).values;
  } catch (error) {
    console.error(`contract: ${error.message}\n\n${USAGE}`);
    return undefined;
  }
}

const given = readArguments();
if (given?.help) console.log(USAGE);
else if (given) {
  const env = { ...process.env };
  for (const name of names) if (given[name] !== undefined) env[`CONTRACT_${name.toUpperCase()}`] = given[name];
  const args = ['run', '--project', 'contract', 'packages/sandbox/src/contract'];
  const child = spawn(path.join(root, 'node_modules/.bin/vitest'), args, { cwd: root, stdio: 'inherit', env });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} else process.exitCode = 2;
