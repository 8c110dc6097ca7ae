import type { ImportedMaster } from '@nirmaan/forms/formats';
import { canonicalJson, type Language } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import { note } from './recognise-file';
import type { FileNote, FoundMaster, MasterFile } from './recognised-file';

/**
 * Masters of files: a schema and its rows, from however many files, are one; two that say different columns are not, and
 * the second gets a number.
 */
export function mastersOf(files: readonly MasterFile[], language: Language): { masters: Master[]; notes: FileNote[] } {
  const found = new Map<string, FoundMaster>();
  const notes: FileNote[] = [];
  for (const { name, masters, notes: own } of files) {
    notes.push(...own);
    for (const master of masters) {
      const other = found.get(master.code);
      const joined = other ? join(other, master) : master;
      const code = joined ? master.code : freeCode(master.code, found);
      found.set(code, joined ?? { ...master, code });
      notes.push(
        joined
          ? note(name, 'mapped', 'master', { code, count: master.rows.length })
          : note(name, 'renamed', 'master-renamed', { from: master.code, to: code }),
      );
    }
  }
  return { masters: [...found.values()].map((each) => toMaster(each, language)), notes };
}

/** Columns a schema says, with the rows of both; undefined where they do not go together. */
function join(one: FoundMaster, other: FoundMaster): FoundMaster | undefined {
  const [said, rows] = other.isDeclared && !one.isDeclared ? [other, one] : [one, other];
  const codes = new Set(said.columns.map((each) => each.code));
  if (said.rows.length > 0 && rows.rows.length > 0 && canonicalJson(said.rows) === canonicalJson(rows.rows))
    return said;
  if (said.rows.length > 0 && rows.isDeclared) return undefined;
  if (!rows.columns.every((each) => codes.has(each.code))) return undefined;
  return { ...said, rows: [...said.rows, ...rows.rows] };
}

function freeCode(code: string, found: ReadonlyMap<string, unknown>): string {
  for (let count = 2; ; count++) {
    const wished = `${code.slice(0, code.indexOf('.') + 48)}${count}`;
    if (!found.has(wished)) return wished;
  }
}

function toMaster({ code, name, columns, rows }: FoundMaster, language: Language): Master {
  const called = name ?? code.slice(code.indexOf('.') + 1);
  return Master.parse({ formatVersion: 1, code, name: { [language]: called }, columns, rows });
}

/** All columns but the words together make a row one of a kind: a choice may stand below several others. */
export function toImportedMaster({ code, columns, rows }: ImportedMaster, language: Language): Master {
  return Master.parse({
    formatVersion: 1,
    code,
    name: { [language]: code.slice(code.indexOf('.') + 1) },
    columns: columns.map((column) => ({
      code: column,
      name: { [language]: column },
      type: 'text',
      required: column === 'value',
      unique: !column.startsWith('label'),
    })),
    rows,
  });
}
