import { fieldTypes } from '../field-types';

/** Names of the types whose fields hold fields. */
export const typesThatHold: ReadonlySet<string> = new Set(
  Object.entries(fieldTypes).flatMap(([name, type]) => ('holds' in type && type.holds ? [name] : [])),
);
