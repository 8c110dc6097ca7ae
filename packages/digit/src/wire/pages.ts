import { DigitError } from '../error';

/** More pages than this is a service that does not know where its rows end. */
const MOST_PAGES = 10_000;

/**
 * All rows of a search that DIGIT gives in pages. A page with fewer rows than `size` is the last; so is one without a row
 * that was not there before (services that ignore `offset` give the first page again and again). Rows that come twice,
 * because others were stored meanwhile, are kept once, as they came last.
 *
 * `size` must not exceed what the service gives at most: it would look like the last page.
 */
export async function readPages<Row>({
  service,
  size,
  read,
  keyOf,
}: {
  service: string;
  size: number;
  read(page: { offset: number; limit: number }): Promise<Row[]>;
  keyOf(row: Row): string;
}): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const known = found.size;
    const rows = await read({ offset: page * size, limit: size });
    for (const row of rows) found.set(keyOf(row), row);
    if (rows.length < size || found.size === known) return [...found.values()];
  }
  throw new DigitError(service, 'unexpected-answer', false, `more than ${MOST_PAGES} pages`, true);
}
