import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { fitted, sentences } from '../../samples/sample-words';

export const longTextSample: FieldSample<'long-text'> = ({ maxLength }, { random }) =>
  fitted(pick(random, sentences), { maxLength });
