import { type FieldUse, type Form, fieldsIn, readsAnswer, usesInForm } from '@nirmaan/forms';
import type { Text } from '@nirmaan/lexicon';
import type { Rule, RuleAst } from '@nirmaan/rules';
import type { ServiceDraft } from '../model/service';

/** The answers of which form a rule outside of forms sees: always those of the application, which is the first. */
const APPLICATION = 0;

/**
 * Everything in a service that names the answer of one field of one of its forms: rules, choices, guards, fees, inputs of
 * tables, mappings. Paths from the service's root, so that each can be shown.
 *
 * @param form position of the form
 * @param pointer of the field, below the form
 */
export function usesOf(draft: ServiceDraft, form: number, pointer: string): FieldUse[] {
  const drawn = draft.forms[form];
  if (!drawn) return [];
  const inForm = usesInForm(drawn, pointer).map((use) => ({ ...use, path: `/forms/${form}${use.path}` }));
  return form === APPLICATION ? [...inForm, ...usesOutside(draft, drawn, pointer)] : inForm;
}

function usesOutside({ access, workflow, tables, connectors }: ServiceDraft, form: Form, pointer: string): FieldUse[] {
  const used = fieldsIn(form).find(({ at }) => at === pointer);
  if (!used) return [];
  const uses: FieldUse[] = [];
  const note = (kind: FieldUse['kind'], where: FieldUse['where'], path: string, ast: RuleAst | undefined) => {
    if (ast && readsAnswer(ast, used, { form })) uses.push({ kind, where, path });
  };
  note('access', '', '/access/onBehalf', access.onBehalf?.ast);
  workflow.actions.forEach(({ name, code, guard, fee }, at) => {
    note('guard', nameOr(name, code), `/workflow/actions/${at}/guard`, guard?.ast);
    note('fee', nameOr(name, code), `/workflow/actions/${at}/fee`, fee?.ast);
  });
  tables.forEach(({ name, inputs }, at) => {
    for (const [input, rule] of Object.entries(inputs)) note('table', name, `/tables/${at}/inputs/${input}`, rule.ast);
  });
  connectors.forEach(({ code, mapping }, at) => {
    mapping.rows.forEach(({ to, from }, position) => {
      const rule: Rule | undefined = from.kind === 'constant' ? undefined : from.rule;
      const path = `/connectors/${at}/mapping/rows/${position}/from/rule`;
      note('mapping', `${code}: ${to}`, path, rule && answersOf(rule.ast));
    });
  });
  return uses;
}

/** A mapping reads answers as `application.answers.<code>`: the same rule as one of the form would be. */
function answersOf(ast: RuleAst): RuleAst {
  const walk = (node: RuleAst[number]): RuleAst[number] => {
    if (!Array.isArray(node) || node[0] === 'lit') return node;
    const [operator, first, member] = node;
    if (operator === 'path' && isAnswers(first)) return ['name', member ?? null];
    return node.map(walk);
  };
  const [operator, ...operands] = ast;
  return operator === 'path' && isAnswers(operands[0])
    ? ['name', operands[1] ?? null]
    : [operator, ...operands.map(walk)];
}

function isAnswers(node: RuleAst[number] | undefined): boolean {
  return (
    Array.isArray(node) &&
    node[0] === 'path' &&
    node[2] === 'answers' &&
    Array.isArray(node[1]) &&
    node[1][0] === 'name' &&
    node[1][1] === 'application'
  );
}

function nameOr(name: Text, code: string): Text | string {
  return Object.values(name).some((each) => each.trim() !== '') ? name : code;
}
