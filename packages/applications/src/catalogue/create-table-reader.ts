import { hasErrors, type JsonObject } from '@nirmaan/lexicon';
import { parseTable } from '@nirmaan/rules/parse';
import type { DecisionTable } from '@nirmaan/rules/tables';
import type { Catalogue, CataloguePorts } from './catalogue';

/** The MDMS master whose rows are the shapes of decision tables; of the realm, as the services are. */
const TABLES = 'Nirmaan.Table';

type Kept = { row: JsonObject; rows: JsonObject[]; table: DecisionTable | undefined };

/**
 * Puts tables together from what MDMS holds: the shape from the realm, the rows as the tenant sees them. Parsed once for
 * what was read. A table with one row that cannot be read is none: a fee must not be worked out from the others.
 */
export function createTableReader(
  { readTable }: Pick<CataloguePorts, 'readTable'>,
  masterRows: Catalogue['masterRows'],
): Catalogue['table'] {
  const kept = new Map<string, Kept>();
  return async (realm, tenant, code) => {
    const row = (await masterRows(realm, realm, TABLES)).find((each) => each.id === code);
    const published = row && readTable(row);
    if (!row || !published) return undefined;
    const rows = await masterRows(realm, tenant, code);
    const key = `${tenant}/${code}`;
    const known = kept.get(key);
    if (known && known.row === row && known.rows === rows) return known.table;
    if (known && JSON.stringify([known.row, known.rows]) === JSON.stringify([row, rows])) {
      kept.set(key, { row, rows, table: known.table });
      return known.table;
    }
    const { table, issues } = parseTable({ ...published, rows });
    const sound = hasErrors(issues) ? undefined : table;
    kept.set(key, { row, rows, table: sound });
    return sound;
  };
}
