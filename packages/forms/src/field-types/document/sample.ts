import type { FieldSample } from '../../editor/sample';
import { mediaTypes } from '../files';

/** A file that is only named: nothing was uploaded for it. */
export const documentSample: FieldSample<'document'> = ({ code, accept: [kind = 'pdf'], maxBytes }) => [
  { ref: `sample-${code}`, name: `${code}.${kind}`, mediaType: mediaTypes[kind], size: Math.min(maxBytes, 240_000) },
];
