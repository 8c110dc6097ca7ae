import { toFieldCode } from '@nirmaan/forms/formats';
import { type JsonObject, type JsonValue, type Language, MasterCode } from '@nirmaan/lexicon';
import { type Column, type ColumnType, Master } from '@nirmaan/masters';
import { isObject } from '../imports/business-service/find-services';
import type { FoundMaster, MasterFile } from './recognised-file';
import { masterOfObjects } from './rows-of-table';

type Found = { kind: MasterFile['kind']; masters: (FoundMaster & { nested?: string[] })[]; inactive: number };

/**
 * Masters in a document: one of ours; a schema of MDMS v2 (`SchemaDefinition`, or the schema itself); rows of MDMS v2
 * (`mdms`, in an answer or as a list) or v1 (`MdmsRes`, or a file with `moduleName`); a plain list of objects.
 * `code` is what a list is called that does not say its name.
 */
export function findMasters(document: JsonValue, code: string, language: Language): Found | undefined {
  const own = isObject(document) && 'rows' in document ? Master.safeParse(document) : undefined;
  if (own?.success && own.data.kind !== 'table') {
    const { columns, rows, ...master } = own.data;
    const name = Object.values(master.name)[0];
    return {
      kind: 'master',
      masters: [{ code: master.code, ...(name && { name }), columns, isDeclared: true, rows }],
      inactive: 0,
    };
  }
  const schemas = schemasIn(document);
  if (schemas.length > 0)
    return {
      kind: 'mdms-schema',
      masters: schemas.map((each) => masterOfSchema(each.code, each.definition, language)),
      inactive: 0,
    };
  const { rows, inactive } = rowsIn(document, code);
  if (rows.size === 0) return undefined;
  const isPlain = Array.isArray(document) && rows.has(code);
  return {
    kind: isPlain ? 'rows' : 'mdms-rows',
    masters: [...rows].map(([each, objects]) => masterOfObjects(each, objects, language)),
    inactive,
  };
}

function schemasIn(document: JsonValue): { code: string; definition: JsonObject }[] {
  const candidates = Array.isArray(document)
    ? document
    : isObject(document)
      ? [document, document.SchemaDefinition, ...listOf(document.SchemaDefinitions)]
      : [];
  return candidates.flatMap((each) =>
    isObject(each) && MasterCode.safeParse(each.code).success && isObject(each.definition)
      ? [{ code: MasterCode.parse(each.code), definition: each.definition }]
      : [],
  );
}

/** Columns as the schema says them; what is no single value is a text here. */
export function masterOfSchema(code: string, definition: JsonObject, language: Language): FoundMaster {
  const named = (member: string) => new Set(listOf(definition[member]).map(String));
  const [required, unique] = [named('required'), named('x-unique')];
  const taken = new Set<string>();
  const properties = isObject(definition.properties) ? definition.properties : {};
  const columns = Object.entries(properties).map(
    ([name, property]): Column => ({
      code: toFieldCode(name, taken),
      name: { [language]: isObject(property) && typeof property.title === 'string' ? property.title : name },
      type: isObject(property) ? typeOfProperty(property) : 'text',
      required: required.has(name),
      unique: unique.has(name),
    }),
  );
  return { code, columns, isDeclared: true, rows: [] };
}

function typeOfProperty({ type, format, pattern }: JsonObject): ColumnType {
  if (type === 'number' || type === 'integer') return 'number';
  if (type === 'boolean') return 'boolean';
  return format === 'date' || pattern === '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' ? 'date' : 'text';
}

/** Rows by the code of their master; rows that are not in force are counted. */
function rowsIn(document: JsonValue, code: string): { rows: Map<string, JsonObject[]>; inactive: number } {
  const rows = new Map<string, JsonObject[]>();
  let inactive = 0;
  const list = Array.isArray(document)
    ? document
    : isObject(document)
      ? [...listOf(document.mdms), ...(isObject(document.Mdms) ? [document.Mdms] : listOf(document.Mdms))]
      : [];
  const ofV2 = list.flatMap((each) =>
    isObject(each) && typeof each.schemaCode === 'string' && isObject(each.data) ? [each] : [],
  );
  for (const { schemaCode, data, isActive } of ofV2) {
    const master = MasterCode.safeParse(schemaCode);
    if (!master.success || !isObject(data)) continue;
    const known = rows.get(master.data) ?? [];
    rows.set(master.data, known);
    if (isActive === false) inactive += 1;
    else known.push(data);
  }
  if (ofV2.length > 0) return { rows, inactive };
  if (Array.isArray(document)) {
    const objects = document.filter(isObject);
    if (objects.length === document.length && objects.length > 0) rows.set(code, objects);
    return { rows, inactive };
  }
  if (!isObject(document)) return { rows, inactive };
  const modules = isObject(document.MdmsRes)
    ? document.MdmsRes
    : typeof document.moduleName === 'string'
      ? { [document.moduleName]: document }
      : {};
  for (const [module, masters] of Object.entries(modules))
    if (isObject(masters))
      for (const [name, values] of Object.entries(masters))
        if (Array.isArray(values) && MasterCode.safeParse(`${module}.${name}`).success)
          rows.set(`${module}.${name}`, values.filter(isObject));
  return { rows, inactive };
}

const listOf = (value: JsonValue | undefined): JsonValue[] => (Array.isArray(value) ? value : []);
