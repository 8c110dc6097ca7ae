import type { JsonValue } from '@nirmaan/lexicon';
import { pick } from '../../editor/random';
import type { FieldSample } from '../../editor/sample';
import { names } from '../../editor/sample-words';

/** A name where that is let through; else a few strokes. */
export const signatureSample: FieldSample<'signature'> = ({ ways }, { random }): JsonValue =>
  ways.includes('typed') ? { way: 'typed', name: pick(random, names) } : { way: 'drawn', strokes: STROKES };

const STROKES = 'M140 140l60 -80 60 90 70 -70 60 50';
