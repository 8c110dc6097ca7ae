import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { StudioNode } from './studio-node';

/** By type of a field of `uiforms`: what it is as a property. */
const PROPERTIES: Record<string, { type: string; format: string }> = {
  textInput: { type: 'string', format: 'text' },
  text: { type: 'string', format: 'text' },
  number: { type: 'integer', format: 'number' },
  numeric: { type: 'integer', format: 'numeric' },
  datePicker: { type: 'date', format: 'date' },
  date: { type: 'date', format: 'date' },
  mobileNumber: { type: 'mobileNumber', format: 'mobileNumber' },
  dropdown: { type: 'string', format: 'radioordropdown' },
  radio: { type: 'string', format: 'radio' },
  textarea: { type: 'string', format: 'textarea' },
  checkbox: { type: 'boolean', format: 'checkbox' },
  fileUpload: { type: 'string', format: 'file' },
  amount: { type: 'number', format: 'amount' },
  email: { type: 'string', format: 'email' },
  time: { type: 'string', format: 'time' },
  geolocation: { type: 'string', format: 'geolocation' },
};

/** The cards of the form that the start of the workflow opens, else of the first form. */
function cardsOf(configuration: StudioNode): StudioNode[] {
  const elements = configuration.node('uiworkflow')?.nodes('canvasElements') ?? [];
  const start = elements.find((element) => element.text('nodetype') === 'start');
  const opened = start?.member('form') && !Array.isArray(start.member('form')) ? start.node('form')?.text('name') : '';
  const forms = configuration.nodes('uiforms');
  const form = forms.find((each) => each.text('formName') === opened) ?? forms[0];
  return (form?.node('formConfig')?.nodes('screens') ?? []).flatMap((screen) => screen.nodes('cards'));
}

/** Sections of a form that Studio publishes as parts of their own: `applicant`, `address`, `document`. */
export function draftSections(configuration: StudioNode): Set<string> {
  return new Set(cardsOf(configuration).flatMap((card) => sectionTypeOf(card) ?? []));
}

/** The other cards, as sections of properties. */
export function draftFields(configuration: StudioNode): JsonValue[] {
  return cardsOf(configuration).flatMap((card, position): JsonValue[] => {
    if (sectionTypeOf(card) !== undefined) return [];
    const properties = card.nodes('fields').map(toProperty);
    const label = headingOf(card) || `Section ${position + 1}`;
    return properties.length === 0 ? [] : [{ name: label.replaceAll(/\s+/g, ''), type: 'object', label, properties }];
  });
}

function headingOf(card: StudioNode): string {
  const heading = card.nodes('headerFields').find((each) => each.text('label') === 'SCREEN_HEADING');
  return heading?.text('value') || card.text('header');
}

function sectionTypeOf(card: StudioNode): string | undefined {
  const said = card.text('sectionType');
  if (/^(applicant|address|document)/.test(said)) return said.replace(/s$/, '');
  if (/ADDRESS DETAILS/i.test(headingOf(card))) return 'address';
  return /APPLICANT DETAILS/i.test(headingOf(card)) ? 'applicant' : undefined;
}

function toProperty(field: StudioNode, position: number): JsonObject {
  const type = field.text('type');
  const words = Object.hasOwn(PROPERTIES, type) ? PROPERTIES[type] : undefined;
  const label = field.text('label');
  const [regex, message] = [field.text('regex'), field.text('errorMessage')];
  const counts = field.flag('charCount') === true || type === 'mobileNumber' || type === 'textarea';
  const [least, most] = [field.number('minLength'), field.number('maxLength')];
  const values = field
    .nodes('dropDownOptions')
    .map((option) => option.text('name') || option.text('value') || option.text('code'));
  const schema = field.flag('isMdms') === false ? '' : field.text('schemaCode');
  return {
    name: label.replaceAll(/\s+/g, '') || field.text('jsonPath') || `field${position + 1}`,
    ...(words ?? { type: 'string', format: type }),
    label: label || `Field ${position + 1}`,
    required: field.flag('required') ?? false,
    orderNumber: position + 1,
    defaultValue: field.text('defaultValue'),
    helpText: field.text('helpText'),
    tooltip: field.text('tooltip'),
    ...(counts && most !== undefined && { maxLength: most }),
    ...(counts && least !== undefined && { minLength: least }),
    ...(regex !== '' && { validation: { regex, message } }),
    ...(type === 'mobileNumber' && { prefix: field.text('isdCodePrefix') || '91' }),
    ...(schema !== '' ? { schema, reference: 'mdms' } : values.length > 0 ? { type: 'enum', values } : {}),
  };
}
