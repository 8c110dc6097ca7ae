/** Codes of fields: made from what people read, free, and the same in every rule that names them. */
import { FieldCode, type Text } from '@nirmaan/lexicon';
import { dependenciesOf, rulesIn } from '@nirmaan/rules';
import { Field, type Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import { fieldAt, placeIn } from './places';
import { renameFields } from './rename-fields';

type Pages = Pick<Form, 'pages'>;

const codesIn = (form: Pages) => [
  ...fieldsIn(form).map(({ field }) => field.code),
  ...form.pages.map((page) => page.code),
];

/** A code nobody has, made from what people read: “Date you start” → `dateYouStart`, `dateYouStart2`. */
export function freeCode(form: Pages, from: string): string {
  return freeOf(new Set(codesIn(form)), from);
}

function freeOf(taken: ReadonlySet<string>, from: string, first = 1): string {
  const [start = '', ...words] = from.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  // “PAN number” begins with letters that stand for words, `tradeName` is a code already.
  const head = /^[A-Z0-9]+$/.test(start) ? start.toLowerCase() : start.charAt(0).toLowerCase() + start.slice(1);
  const joined = head + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const stem = /^[a-z]/.test(joined) ? joined.slice(0, 36) : 'field';
  for (let count = first; ; count++) {
    const code = count === 1 ? stem : `${stem}${count}`;
    if (!taken.has(code) && FieldCode.safeParse(code).success) return code;
  }
}

/**
 * Copies that can stand in this form: a code that is taken there becomes another, and what the copies say about each
 * other follows. What they say about fields that were not copied stays, and is reported where there is none of that code.
 */
export function freshCopies(form: Pages, fields: readonly Field[]): Field[] {
  const copies = fields.map((field) => Field.parse(JSON.parse(JSON.stringify(field))));
  const taken = new Set(codesIn(form));
  const renamed = new Map<string, string>();
  copies.forEach(({ code }, position) => {
    const free = taken.has(code) ? freeOf(taken, code.replace(/\d+$/, ''), 2) : code;
    taken.add(free);
    if (free !== code) renamed.set(placeIn('/pages/0', position), free);
  });
  const copied = { code: 'copies', title: {}, fields: copies };
  renameFields({ pages: [copied] }, renamed, { pages: [...form.pages, copied] });
  return copies;
}

/**
 * The code a field has once it has another label: with `isFresh` it follows what people read, as long as nothing names
 * it. Reads the whole form, so ask it of the form as it is, not of a draft that writes down what is read.
 */
export function codeForLabel(form: Pages, pointer: string, label: Text, isFresh: boolean): string | undefined {
  const code = fieldAt(form, pointer)?.code;
  const words = label.en || Object.values(label).find(Boolean);
  if (code === undefined || !isFresh || !words || !/[A-Za-z]/.test(words) || isNamed(form, code)) return code;
  // Its own code is no other's.
  return freeOf(new Set(codesIn(form).filter((other) => other !== code)), words);
}

/** Gives a field another label, and the code that goes with it. */
export function relabelField(form: Form, pointer: string, label: Text, code: string | undefined): void {
  const field = fieldAt(form, pointer);
  if (!field) return;
  field.label = label;
  if (code !== undefined) field.code = code;
}

/** Does a rule, or a choice that depends on it, name this field? */
function isNamed(form: Pages, code: string): boolean {
  return (
    rulesIn(form.pages).some(({ rule }) => dependenciesOf(rule.ast).some((path) => path.includes(code))) ||
    fieldsIn(form).some(({ field }) => dependsOn(field) === code)
  );
}

/** The field whose answer a choice of a master depends on. */
function dependsOn(field: Field): string | undefined {
  return 'choices' in field && field.choices.from === 'master' ? field.choices.where?.field : undefined;
}

/**
 * Gives a field another code and writes it into every rule and choice of the form that names it. Gives the pointers of
 * rules that could not be written anew; they stay as they are, and the check of the form tells what is wrong with them.
 */
export function renameField(form: Pages, pointer: string, code: string): string[] {
  const field = fieldAt(form, pointer);
  return field && field.code !== code ? renameFields(form, new Map([[pointer, code]]), form) : [];
}

/** Has the field still the code it was added with, that of its type's name? */
export function hasFirstCode(field: Field, typeName: string): boolean {
  const stem = freeOf(new Set(), typeName);
  return new RegExp(`^${stem}\\d*$`).test(field.code);
}
