import type { JsonValue } from '@nirmaan/lexicon';
import { dependenciesOf, type RuleAst } from '@nirmaan/rules';
import type { Field, Form, GroupField, ListField } from '../model/form';
import type { PlacedField } from '../model/walk';

/**
 * Does a rule read this answer? `within` are the fields the rule's own field stands in: their answers are named without
 * them, and hide those of the same name further out. What an iteration reads of a list is told by the name of its member
 * alone, which is never too little.
 */
export function readsAnswer(
  ast: RuleAst,
  used: PlacedField,
  { form, within = [] }: { form: Pick<Form, 'pages'>; within?: readonly (GroupField | ListField)[] },
): boolean {
  const scopes = [...within.map(({ fields }) => fields).reverse(), form.pages.flatMap(({ fields }) => fields)];
  return dependenciesOf(ast).some(([first, ...rest]) => {
    const found = scopes.flatMap((fields) => fields.filter(({ code }) => code === first))[0];
    if (!found) return false;
    if (found === used.field) return true;
    const way = wayInside(found, used);
    return way !== undefined && (way.every((code, at) => rest[at] === code) || mentions(ast, used.field.code));
  });
}

/** The codes that lead from what holds a field to it. */
function wayInside(holder: Field, { field, within }: PlacedField): string[] | undefined {
  const at = 'fields' in holder ? within.indexOf(holder) : -1;
  return at < 0 ? undefined : [...within.slice(at + 1).map(({ code }) => code), field.code];
}

/** Is there a name or a member of that name anywhere in the rule? */
function mentions(node: JsonValue, code: string): boolean {
  if (!Array.isArray(node) || node[0] === 'lit') return false;
  const isNamed = (node[0] === 'name' && node[1] === code) || (node[0] === 'path' && node[2] === code);
  return isNamed || node.some((each) => mentions(each, code));
}
