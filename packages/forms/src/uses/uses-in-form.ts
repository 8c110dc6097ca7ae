import { type Text, valueAt } from '@nirmaan/lexicon';
import { rulesIn } from '@nirmaan/rules';
import type { Field, Form } from '../model/form';
import { fieldsIn, type PlacedField } from '../model/walk';
import type { FieldUse, FieldUseKind } from './field-use';
import { readsAnswer } from './reads-answer';

const kinds: Record<string, FieldUseKind> = {
  visible: 'shown',
  required: 'required',
  value: 'value',
  initial: 'initial',
  checks: 'check',
};

/** Where a form names the answer of the field at `pointer`: rules, choices that depend on it, look-ups that fill it. Paths below the form. */
export function usesInForm(form: Pick<Form, 'pages'>, pointer: string): FieldUse[] {
  const all = fieldsIn(form);
  const used = all.find(({ at }) => at === pointer);
  if (!used) return [];
  const ofPages = form.pages.flatMap((page, position): FieldUse[] =>
    page.when && readsAnswer(page.when.ast, used, { form })
      ? [{ kind: 'page', where: nameOf(page.title, page.code), path: `/pages/${position}/when` }]
      : [],
  );
  return [...ofPages, ...all.flatMap((user) => [...rulesOf(form, user, used), ...namesOf(user, used)])];
}

function rulesOf(form: Pick<Form, 'pages'>, { field, at, within }: PlacedField, used: PlacedField): FieldUse[] {
  // What is inside is asked itself; what an import kept aside holds no rule of ours.
  const { fields: _, origin: __, ...own } = { fields: undefined, origin: undefined, ...field };
  return rulesIn(own).flatMap(({ rule, path }): FieldUse[] => {
    if (!readsAnswer(rule.ast, used, { form, within })) return [];
    const kind = kinds[path.split('/')[1] ?? ''] ?? 'setting';
    return [{ kind, where: nameOf(field.label, field.code), path: at + path }];
  });
}

/** Names that stand outside of rules, in options of a type. */
function namesOf({ field, at, within }: PlacedField, used: PlacedField): FieldUse[] {
  const uses: FieldUse[] = [];
  const where = nameOf(field.label, field.code);
  const isBeside = used.within.length === 0 || used.within.at(-1) === within.at(-1);
  if (isBeside && 'choices' in field && valueAt(field.choices, '/where/field') === used.field.code)
    uses.push({ kind: 'choices', where, path: `${at}/choices/where/field` });
  if (used.within.length === 0 && 'copies' in field)
    field.copies.forEach(({ to }, position) => {
      if (to === used.field.code) uses.push({ kind: 'copies', where, path: `${at}/copies/${position}/to` });
    });
  return uses;
}

function nameOf(text: Text, code: Field['code']): Text | string {
  return Object.values(text).some((each) => each.trim() !== '') ? text : code;
}
