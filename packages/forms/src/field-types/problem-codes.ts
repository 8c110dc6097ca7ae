import type { Field, FieldTypeName } from '../model/form';
import { withInner } from '../model/walk';
import { typeOf } from '.';

const limits = ['minimum', 'maximum'];
const number = ['notNumber', 'notWhole', 'decimals', ...limits];
const entries = ['minEntries', 'maxEntries'];

/**
 * What may be wrong with an answer of each type, as its `validate` says it: a page carries the words of these. Empty where
 * only the server can judge: files, and what is looked up there.
 */
const codes: Record<FieldTypeName, readonly string[]> = {
  text: ['notText', 'tooLong', 'tooShort', 'pattern'],
  'long-text': ['notText', 'tooLong'],
  number,
  integer: number,
  amount: number,
  date: ['notDate', 'tooEarly', 'tooLate'],
  'date-of-birth': ['notDate', 'notYetBorn', 'tooOld', 'minimumAge', 'maximumAge'],
  time: ['notTime', 'tooEarly', 'tooLate'],
  'month-year': ['notMonth', 'inFuture', 'inPast', 'tooEarly', 'tooLate'],
  'yes-no': ['notChoice'],
  declaration: [],
  'select-one': ['notChoice'],
  'select-many': ['notChoice', 'minItems', 'maxItems', 'exclusive'],
  'person-name': ['notText', 'tooLong', 'notName', 'nameCharacters'],
  'mobile-number': ['notMobile', 'wrongMobile'],
  email: ['notEmail'],
  'identity-number': ['identity.kind', 'identity.format', 'identity.checkDigit', 'identity.neverGiven'],
  address: ['tooLong', 'address.line1', 'address.locality', 'address.pincode', 'address.pincodePattern'],
  boundary: ['boundary.choose', 'boundary.notPlace'],
  'map-point': ['mapPoint.latitude', 'mapPoint.longitude', 'mapPoint.outside'],
  document: [],
  photo: [],
  signature: [],
  'code-scan': ['notCode', 'notText', 'pattern', 'tooLong'],
  'look-up': [],
  computed: [],
  guidance: [],
  hidden: [],
  group: [],
  'repeating-group': entries,
  applicants: entries,
};

/** Can a page say what is wrong with an answer, before it is sent? */
export function isJudgedOnPage(field: Field): boolean {
  return codes[field.type].length > 0 || typeOf(field).missing === 'requiredDeclaration';
}

/** Codes of all that a page may have to say about these fields and those inside them. */
export function problemCodesOf(fields: readonly Field[]): string[] {
  const found = new Set<string>();
  for (const field of withInner(fields).filter(isJudgedOnPage)) {
    for (const code of codes[field.type]) found.add(`forms.${code}`);
    if (field.required !== false) found.add(`forms.${typeOf(field).missing ?? 'required'}`);
    if (field.checks.length > 0) found.add('forms.check');
  }
  return [...found];
}
