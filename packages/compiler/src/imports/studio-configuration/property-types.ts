import type { FieldTypeName } from '@nirmaan/forms';
import { isObject } from '../business-service/find-services';
import type { StudioNode } from './studio-node';

/** Types of fields a property can be. */
export type PropertyType = Extract<
  FieldTypeName,
  | 'text'
  | 'long-text'
  | 'number'
  | 'integer'
  | 'amount'
  | 'date'
  | 'time'
  | 'yes-no'
  | 'select-one'
  | 'select-many'
  | 'mobile-number'
  | 'email'
  | 'document'
  | 'map-point'
  | 'group'
  | 'repeating-group'
>;

/**
 * By `format`, else by `type`, in small letters. Studio's own screens write only some of them; the others are those of
 * DIGIT's form components, which people write by hand.
 */
const BY_WORD: Record<string, PropertyType> = {
  text: 'text',
  textinput: 'text',
  search: 'text',
  url: 'text',
  password: 'text',
  textarea: 'long-text',
  paragraph: 'long-text',
  numeric: 'integer',
  amount: 'amount',
  date: 'date',
  datepicker: 'date',
  time: 'time',
  radioordropdown: 'select-one',
  dropdown: 'select-one',
  radio: 'select-one',
  select: 'select-one',
  enum: 'select-one',
  multiselect: 'select-many',
  multiselectdropdown: 'select-many',
  checkbox: 'yes-no',
  toggle: 'yes-no',
  boolean: 'yes-no',
  mobilenumber: 'mobile-number',
  mobile: 'mobile-number',
  email: 'email',
  file: 'document',
  fileupload: 'document',
  geolocation: 'map-point',
  locationpicker: 'map-point',
};

function typeByWord(word: string): PropertyType | undefined {
  return Object.hasOwn(BY_WORD, word) ? BY_WORD[word] : undefined;
}

/** `isGuess`: neither its format nor its type says one we know. */
export function propertyTypeOf(node: StudioNode): { type: PropertyType; isGuess: boolean } {
  const [format, type] = [node.text('format').toLowerCase(), node.text('type').toLowerCase()];
  const sure = (found: PropertyType) => ({ type: found, isGuess: false });
  const offersChoices = node.text('schema') !== '' || node.texts('values').length > 0;
  const { properties, items } = node.json;
  if (Array.isArray(properties)) return sure('group');
  if (isObject(items) && Array.isArray(items.properties)) return sure('repeating-group');
  if (type === 'array' && offersChoices) return sure('select-many');
  // `checkbox` over several values is several boxes.
  if (format === 'checkbox' && offersChoices) return sure('select-many');
  if (format === 'number' || format === 'integer' || format === '') {
    if (type === 'number') return sure('number');
    if (type === 'integer' || format !== '') return sure('integer');
  }
  const said = typeByWord(format) ?? (format === '' || format === 'string' ? typeByWord(type) : undefined);
  if (said) return sure(said);
  if (offersChoices) return sure('select-one');
  return { type: typeByWord(type) ?? 'text', isGuess: format !== '' || !['', 'string'].includes(type) };
}

/** What Studio's own screens write for a field of ours; undefined: it has no property of this type. */
export const WORDS_OF_TYPE: Partial<Record<FieldTypeName, { type: string; format: string }>> = {
  text: { type: 'string', format: 'text' },
  'long-text': { type: 'string', format: 'textarea' },
  number: { type: 'number', format: 'number' },
  integer: { type: 'integer', format: 'number' },
  amount: { type: 'number', format: 'amount' },
  date: { type: 'date', format: 'date' },
  'date-of-birth': { type: 'date', format: 'date' },
  time: { type: 'string', format: 'time' },
  'month-year': { type: 'string', format: 'text' },
  'yes-no': { type: 'boolean', format: 'checkbox' },
  declaration: { type: 'boolean', format: 'checkbox' },
  'select-one': { type: 'string', format: 'radioordropdown' },
  'select-many': { type: 'array', format: 'multiselect' },
  'person-name': { type: 'string', format: 'text' },
  'mobile-number': { type: 'mobileNumber', format: 'mobileNumber' },
  email: { type: 'string', format: 'email' },
  'identity-number': { type: 'string', format: 'text' },
  address: { type: 'string', format: 'textarea' },
  'map-point': { type: 'string', format: 'geolocation' },
  document: { type: 'string', format: 'file' },
  'code-scan': { type: 'string', format: 'text' },
  'look-up': { type: 'string', format: 'text' },
  computed: { type: 'string', format: 'text' },
};
