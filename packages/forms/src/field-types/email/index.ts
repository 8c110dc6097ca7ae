import type { FieldType } from '../contract';
import { isNothing, readText } from '../reading';

/** As browsers judge `<input type=email>` (HTML standard), with a dot in the domain and the length mail allows. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$/;
const LONGEST = 254;

export const email: FieldType<'email'> = {
  ruleType: () => 'string',
  isEmpty: isNothing,
  toRuleValue: (value) => (typeof value === 'string' ? value : null),
  readPosted: readText,
  validate: (value) =>
    typeof value === 'string' && value.length <= LONGEST && ADDRESS.test(value) ? [] : [{ code: 'notEmail' }],
  toJsonSchema: () => ({ type: 'string', format: 'email', maxLength: LONGEST }),
  format: (value) => String(value),
};
