import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the process once, so that any Node can run it. */
export async function bundleProcess(folder: string): Promise<string> {
  const outfile = path.join(folder, 'sandbox-process.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./sandbox-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return outfile;
}

export type SandboxProcess = { url: string; kill(): Promise<void> };

export async function startProcess(script: string, ...args: string[]): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await firstLine(child);
  return {
    url,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr?.on('data', (chunk) => {
      complained += chunk;
    });
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said.trim());
    });
    child.once('exit', () => reject(new Error(`the sandbox ended before it listened: ${complained}`)));
  });
}
