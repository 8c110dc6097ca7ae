import { type JsonObject, type JsonValue, toPointer } from '@nirmaan/lexicon';
import { isObject } from '../business-service/find-services';

/** A configuration of DIGIT Studio found in a document. */
export type FoundConfiguration = {
  /** Pointer to it from the document's root. */
  at: string;
  configuration: JsonObject;
  /** `Tradelicense.NewTL`. */
  code: string;
};

/** Parts only a configuration has; two of them tell it from a BusinessService or anything else that names a `service`. */
const PARTS = [
  'fields',
  'workflow',
  'idgen',
  'documents',
  'applicant',
  'calculator',
  'bill',
  'boundary',
  'apiconfig',
  'notification',
  'access',
  'inbox',
  'pdf',
  'checklist',
  'localization',
  'enabled',
  'payment',
  'rules',
  'uiforms',
  'uiworkflow',
  'uiroles',
];
const DEEPEST = 6;
const MOST_LOOKED = 100_000;

/**
 * Every configuration in a document, in its order: alone, in a list, in a file of masters (`ServiceConfiguration`), as the
 * `data` of rows of MDMS v2 (`Studio.ServiceConfiguration`, drafts too). Nothing inside one is looked at again.
 */
export function findConfigurations(document: JsonValue): FoundConfiguration[] {
  const found: FoundConfiguration[] = [];
  let looked = 0;
  const look = (value: JsonValue, at: (string | number)[], isNamed: boolean) => {
    if (++looked > MOST_LOOKED || at.length > DEEPEST) return;
    if (isConfiguration(value, isNamed)) found.push({ at: toPointer(at), configuration: value, code: codeOf(value) });
    else if (Array.isArray(value))
      for (const [position, each] of value.entries()) look(each, [...at, position], isNamed);
    else if (isObject(value))
      for (const [name, each] of Object.entries(value)) look(each, [...at, name], namesConfiguration(name, value));
  };
  look(document, [], false);
  return found;
}

/** `isNamed`: what is around it says that it is one. */
function isConfiguration(value: JsonValue, isNamed: boolean): value is JsonObject {
  if (!isObject(value)) return false;
  const parts = PARTS.filter((part) => Object.hasOwn(value, part)).length;
  const isCalled = typeof value.service === 'string' || typeof value.module === 'string';
  return isNamed ? parts > 0 || isCalled : parts >= (isCalled ? 2 : 4);
}

function namesConfiguration(name: string, around: JsonObject): boolean {
  if (/^ServiceConfiguration(Drafts?)?$/.test(name)) return true;
  const { schemaCode } = around;
  return name === 'data' && typeof schemaCode === 'string' && schemaCode.startsWith('Studio.ServiceConfiguration');
}

function codeOf({ module, service }: JsonObject): string {
  return [module, service].filter((each) => typeof each === 'string' && each !== '').join('.');
}
