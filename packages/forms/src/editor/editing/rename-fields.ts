import { type Rule, type RuleAst, rulesIn, toText } from '@nirmaan/rules';
import { parseRule, type RuleTypes } from '@nirmaan/rules/parse';
import type { Form } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import { fieldTypesOf, ruleTypesOf } from '../../rule-types';
import { nameIndexOf, type Renamed } from './name-index';
import { heldBy } from './places';
import { renamedTree } from './renamed-tree';

type Pages = Pick<Form, 'pages'>;

/**
 * Gives fields of `part`, named by their pointers, other codes, and writes those into what names them in `part`: rules,
 * and choices that depend on an answer. A rule is changed only where its new text reads as exactly the renamed tree in
 * `whole`; pointers of those where none does are given back.
 */
export function renameFields(part: Pages, renamed: Renamed, whole: Pages): string[] {
  if (renamed.size === 0) return [];
  const index = nameIndexOf(part);
  const newCode = (pointer: string | undefined) => (pointer === undefined ? undefined : renamed.get(pointer));
  const oldToNew = new Map<string, string>();
  for (const { field, at } of fieldsIn(part)) {
    // Before any code is changed below: it is asked by the old one.
    if (!('choices' in field) || field.choices.from !== 'master' || !field.choices.where) continue;
    const { where } = field.choices;
    where.field = newCode(index.inScope(at, where.field)) ?? where.field;
  }
  const trees = rulesIn(part.pages, '/pages').map((placed) => ({
    ...placed,
    ast: renamedTree(placed.rule.ast, { renamed, index, place: placed.path }),
  }));
  for (const { field, at } of fieldsIn(part)) {
    const code = renamed.get(at);
    if (code === undefined) continue;
    oldToNew.set(field.code, code);
    field.code = code;
  }
  return trees.flatMap(({ rule, path, ast }) => {
    if (sameTree(ast, rule.ast)) return [];
    const types = typesAt(part, path, whole);
    const found = [renamedText(rule.text, oldToNew), toText(ast)].find((text) => {
      const read = parseRule(text, types).rule;
      return read && sameTree(read.ast, ast);
    });
    if (found === undefined) return [path];
    Object.assign(rule, { text: found, ast } satisfies Rule);
    return [];
  });
}

const sameTree = (one: RuleAst, other: RuleAst) => JSON.stringify(one) === JSON.stringify(other);

/** What a rule at this place can name: of a field that holds it also those beside it. */
function typesAt(part: Pages, path: string, whole: Pages): RuleTypes {
  const around = fieldsIn(part).filter(({ at, field }) => 'fields' in field && path.startsWith(`${at}/fields/`));
  return Object.assign({ ...ruleTypesOf(whole) }, ...around.map(({ at }) => fieldTypesOf(heldBy(part, at) ?? [])));
}

const TOKEN = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[\p{L}_][\p{L}\p{M}\p{N}_]*/gsu;

/** The text with each of the names replaced, as its author laid it out; whether that was right, its tree tells. */
const renamedText = (text: string, codes: ReadonlyMap<string, string>) =>
  text.replace(TOKEN, (token) => codes.get(token) ?? token);
