import type { FieldSample } from '../../editor/sample';

/** A photo that is only named: nothing was uploaded for it. */
export const photoSample: FieldSample<'photo'> = ({ code, maxBytes }) => [
  { ref: `sample-${code}`, name: `${code}.jpeg`, mediaType: 'image/jpeg', size: Math.min(maxBytes, 240_000) },
];
