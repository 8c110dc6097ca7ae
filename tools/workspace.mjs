/** Where things are, and whether what was made from the sources is still newer than they are. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..');

const NO_SOURCE = new Set(['node_modules', '.next', 'dist', 'generated', '.data', 'test-results', '.git']);

/** Every file below the given folders (or the files themselves) that a build could depend on. */
export function* sourceFiles(...places) {
  for (const place of places) {
    const full = path.resolve(root, place);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (!stat) continue;
    if (stat.isFile()) yield full;
    else
      for (const entry of fs.readdirSync(full)) if (!NO_SOURCE.has(entry)) yield* sourceFiles(path.join(full, entry));
  }
}

/** Changes when any of the files is added, removed or written. */
export function fingerprint(...places) {
  const hash = crypto.createHash('sha256');
  for (const file of sourceFiles(...places)) {
    const { mtimeMs, size } = fs.statSync(file);
    hash.update(`${path.relative(root, file)}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** Runs `make` unless it already ran for exactly these sources; the stamp lies in `dist/`. */
export async function unlessFresh(name, places, make) {
  const stamp = path.join(root, 'dist', `.${name}.stamp`);
  const now = fingerprint(...places);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return false;
  fs.rmSync(stamp, { force: true });
  await make();
  fs.mkdirSync(path.dirname(stamp), { recursive: true });
  fs.writeFileSync(stamp, now);
  return true;
}
