/** Starts everything with data of its own, empty at each run: journeys begin on a fresh installation. */
import fs from 'node:fs';
import path from 'node:path';

const data = path.join(import.meta.dirname, '../.data/journeys');
fs.rmSync(data, { recursive: true, force: true });
process.env.NIRMAAN_DATA = data;
await import('../tools/start.mjs');
