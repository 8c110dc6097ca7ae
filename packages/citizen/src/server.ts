import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  script: z.string(),
  style: z.string(),
  /** What the script imports at once: named in the page, so that it is not asked for one after the other. */
  preload: z.array(z.string()).default([]),
  /** The style sheet of maps. */
  map: z.string().optional(),
  files: z.array(z.string()),
});

export type CitizenAssets = {
  /** Hashed names; empty while nothing was built. */
  names: { script: string; style: string; preload: string[]; map?: string | undefined } | undefined;
  find(name: string): { bytes: Buffer; type: string } | undefined;
};

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
};

/** Reads what `buildCitizenAssets` made in `folder`. In development the manifest is read again when it changed. */
export function loadCitizenAssets(folder: string): CitizenAssets {
  const file = path.join(/* turbopackIgnore: true */ folder, 'manifest.json');
  let read: { mtime: number; manifest: z.infer<typeof Manifest> } | undefined;
  const kept = new Map<string, Buffer>();
  function manifest() {
    const mtime = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (mtime === undefined) return undefined;
    if (read?.mtime !== mtime) {
      read = { mtime, manifest: Manifest.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) };
      kept.clear();
    }
    return read.manifest;
  }
  return {
    get names() {
      return manifest();
    },
    find(name) {
      const type = types[path.extname(name)];
      if (!type || !manifest()?.files.includes(name)) return undefined;
      const bytes = kept.get(name) ?? fs.readFileSync(path.join(/* turbopackIgnore: true */ folder, name));
      kept.set(name, bytes);
      return { bytes, type };
    },
  };
}
