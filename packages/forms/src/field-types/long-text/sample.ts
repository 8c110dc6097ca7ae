import { pick } from '../../editor/random';
import type { FieldSample } from '../../editor/sample';
import { fitted, sentences } from '../../editor/sample-words';

export const longTextSample: FieldSample<'long-text'> = ({ maxLength }, { random }) =>
  fitted(pick(random, sentences), { maxLength });
