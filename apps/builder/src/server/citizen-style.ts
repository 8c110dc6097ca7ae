import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ style: z.string() });

/** Marks what is selected in a preview; the page itself knows no selection. */
const SELECTION = '[data-selected]{outline:2px solid #1C78AB;outline-offset:6px;border-radius:4px}';

/** The built style sheet of citizen pages and what previews add; undefined while nothing was built. */
export function readCitizenStyle(): string | undefined {
  const folder = findUpwards(process.cwd(), 'dist/citizen');
  if (!folder) return undefined;
  const { style } = Manifest.parse(JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  return `${fs.readFileSync(path.join(folder, style), 'utf8')}\n${SELECTION}`;
}

/** A standalone server runs some folders below the project. */
function findUpwards(from: string, what: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, what);
    if (fs.existsSync(path.join(candidate, 'manifest.json'))) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
}
