import type { FieldSample } from '../../samples/sample';
import { NAMED } from '../../samples/sample-files';
import { mediaTypes } from '../files';

/** A file that is only named: nothing was uploaded for it. */
export const documentSample: FieldSample<'document'> = ({ code, accept: [kind = 'pdf'], maxBytes }) => [
  { ref: `${NAMED}${code}`, name: `${code}.${kind}`, mediaType: mediaTypes[kind], size: Math.min(maxBytes, 240_000) },
];
