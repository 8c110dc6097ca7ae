import { DigitError } from '../error';

/** More pages than this is a service that does not know where its rows end. */
const MOST_PAGES = 10_000;

/**
 * All rows of a search that DIGIT gives in pages, each once. A page with fewer rows than `size` is the last; so is one
 * without a row that was not there before (services that ignore `offset` give the first page again and again).
 *
 * Rows stored meanwhile push others down, and rows of one moment have no order of their own: where a row comes twice
 * another may not have come at all. Then all are read again in one page, where the service takes any (`hasMaximum` says
 * that `size` is the most it gives). `wants` looks at the very first row: false = none of them.
 */
export async function readPages<Row>({
  service,
  size,
  hasMaximum = false,
  read,
  keyOf,
  wants = () => true,
}: {
  service: string;
  size: number;
  hasMaximum?: boolean;
  read(page: { offset: number; limit: number }): Promise<Row[]>;
  keyOf(row: Row): string;
  wants?(first: Row): boolean;
}): Promise<Row[]> {
  const found = new Map<string, Row>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const [offset, known] = [page * size, found.size];
    const rows = await read({ offset, limit: size });
    const [first] = rows;
    if (first !== undefined && !wants(first)) return [];
    for (const row of rows) found.set(keyOf(row), row);
    const isRepeated = found.size === known;
    if (!isRepeated && found.size < offset + rows.length && !hasMaximum)
      return read({ offset: 0, limit: offset + 2 * size });
    if (rows.length < size || isRepeated) return [...found.values()];
  }
  throw new DigitError(service, 'unexpected-answer', false, `more than ${MOST_PAGES} pages`, true);
}
