import { pick } from '../../samples/random';
import type { FieldSample } from '../../samples/sample';
import { fitted, namesIn } from '../../samples/sample-words';

export const personNameSample: FieldSample<'person-name'> = ({ maxLength }, { random, language, person }) =>
  fitted(person?.name ?? pick(random, namesIn(language)), { maxLength });
