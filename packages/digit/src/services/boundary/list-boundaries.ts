import type { CallContext } from '../../actor';
import { DigitError } from '../../error';
import { partsOfCodes } from '../../wire/parts-of-codes';
import type { Boundary } from './port';

/** `boundary.max.default.limit`: a larger limit is cut to it without a word. */
export const MOST_IN_A_PAGE = 300;
const PAGE_SIZES = [MOST_IN_A_PAGE, 271, 241, 211, 199, 173, 150, 127];

export type ReadPage = (query: Record<string, string | string[]>) => Promise<Boundary[]>;

/** By their codes, as many at a time as fit into an address. */
export async function listByCodes(codes: string[], readPage: ReadPage): Promise<Boundary[]> {
  const found: Boundary[] = [];
  for (const part of partsOfCodes([...new Set(codes)], MOST_IN_A_PAGE)) {
    found.push(...(await readPage({ codes: part, limit: String(MOST_IN_A_PAGE) })));
  }
  return found;
}

/**
 * All there are. Rows written together have one time, and DIGIT sorts by nothing else: a row may be on two pages and
 * another on none. So what is missing is looked for again in pages of other sizes.
 */
export async function listAll(readPage: ReadPage, context: CallContext): Promise<Boundary[]> {
  const found = new Map<string, Boundary>();
  for (const size of PAGE_SIZES) {
    let seen = 0;
    for (;;) {
      context.signal?.throwIfAborted();
      const page = await readPage({ offset: String(seen), limit: String(size) });
      for (const each of page) found.set(each.id, each);
      seen += page.length;
      if (page.length < size) break;
    }
    if (found.size >= seen) return [...found.values()];
  }
  throw new DigitError('boundary', 'unexpected-answer', true, 'pages of boundaries do not add up', true);
}
