import { pick } from '../../editor/random';
import type { FieldSample } from '../../editor/sample';
import { fitted, names } from '../../editor/sample-words';

export const personNameSample: FieldSample<'person-name'> = ({ maxLength }, { random }) =>
  fitted(pick(random, names), { maxLength });
