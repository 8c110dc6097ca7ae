import type { JsonValue } from '@nirmaan/lexicon';
import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { namesIn } from '../../samples/sample-words';

/** A name where that is let through; else a few strokes. */
export const signatureSample: FieldSample<'signature'> = ({ ways }, { random, language }): JsonValue =>
  ways.includes('typed') ? { way: 'typed', name: pick(random, namesIn(language)) } : { way: 'drawn', strokes: STROKES };

const STROKES = 'M140 140l60 -80 60 90 70 -70 60 50';
