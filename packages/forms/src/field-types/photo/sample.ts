import type { FieldSample } from '../../samples/sample';
import { NAMED } from '../../samples/sample-files';

/** A photo that is only named: nothing was uploaded for it. */
export const photoSample: FieldSample<'photo'> = ({ code, maxBytes }) => [
  { ref: `${NAMED}${code}`, name: `${code}.jpeg`, mediaType: 'image/jpeg', size: Math.min(maxBytes, 240_000) },
];
