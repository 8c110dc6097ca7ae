import { type CitizenAssets, loadCitizenAssets } from '@nirmaan/citizen/server';

/** Marks what is selected in a preview; the page itself knows no selection. */
const SELECTION = '[data-selected]{outline:2px solid #1C78AB;outline-offset:6px;border-radius:4px}';

let assets: CitizenAssets | undefined;

/** The built style sheet of citizen pages and what previews add; undefined while nothing was built. */
export function readCitizenStyle(): string | undefined {
  const folder = process.env.CITIZEN_ASSETS;
  if (!folder) return undefined;
  assets ??= loadCitizenAssets(folder);
  const name = assets.names?.style;
  const file = name === undefined ? undefined : assets.find(name);
  return file && `${file.bytes.toString('utf8')}\n${SELECTION}`;
}
