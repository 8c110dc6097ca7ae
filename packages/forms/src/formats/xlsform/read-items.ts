import { FieldCode, type JsonObject, PageCode } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { fieldOfPatch } from '../field-of-patch';
import { toFieldCode } from '../names';
import { placeOf } from './cells';
import { OTHER_VALUE } from './choices';
import { ruleOf } from './expressions';
import { columnOf, textIn, textsIn } from './headers';
import { patchIn } from './patch-column';
import { questionTypes } from './question-types';
import type { Placed } from './questions';
import { labelOf, readQuestion, TERM_TYPES } from './read-question';
import type { Item } from './survey-tree';
import type { SurveyWork } from './survey-work';

/** Pages from the outermost rows: a group is a page, questions between groups are pages of their own. */
export function readPages(items: readonly Item[], work: SurveyWork, title: JsonObject): JsonObject[] {
  const codes = new Set<string>();
  const placed = place(items, [], codes, true);
  register(placed, work);
  const pageCodes = new Set<string>();
  const pages: { head: JsonObject; fields: JsonObject[]; isLoose: boolean }[] = [];
  for (const each of placed) {
    if (each.placed.item.type.name === 'group') {
      const head = pageHead(each.placed, work, title, pageCodes);
      pages.push({ head, fields: each.inside.flatMap((inner) => readPlaced(inner, work)), isLoose: false });
      continue;
    }
    const fields = readPlaced(each, work);
    if (fields.length === 0) continue;
    if (!pages.at(-1)?.isLoose)
      pages.push({ head: { code: toFieldCode('page', pageCodes), title }, fields: [], isLoose: true });
    pages.at(-1)?.fields.push(...fields);
  }
  return pages.map(({ head, fields }) => ({ ...head, fields }));
}

type Tree = { placed: Placed; inside: Tree[] };

/** Codes for names, each once beside its neighbours; what stands in a page stands beside what is on other pages. */
function place(items: readonly Item[], around: Placed[], codes: Set<string>, isOutermost = false): Tree[] {
  return items.map((item) => {
    const isPage = isOutermost && item.type.name === 'group';
    const code = isPage ? '' : codeOf(item, codes);
    const type = questionTypes[item.type.name];
    const placed: Placed = {
      item,
      code,
      around,
      type: (type && 'field' in type && TERM_TYPES[String(type.field.type)]) || 'any',
    };
    const inner = isPage ? around : [...around, placed];
    return { placed, inside: place(item.inside ?? [], inner, isPage ? codes : new Set()) };
  });
}

function codeOf(item: Item, codes: Set<string>): string {
  const own = patchIn(item.row)?.code;
  if (typeof own !== 'string' || !FieldCode.safeParse(own).success) return toFieldCode(item.name, codes);
  codes.add(own);
  return own;
}

function register(trees: readonly Tree[], work: SurveyWork): void {
  for (const { placed, inside } of trees) {
    const type = questionTypes[placed.item.type.name];
    // What has no field of ours has no answer either.
    if (placed.code !== '' && (placed.item.inside || (type && 'field' in type))) work.questions.add(placed);
    register(inside, work);
  }
}

function pageHead(placed: Placed, work: SurveyWork, title: JsonObject, codes: Set<string>): JsonObject {
  const { item } = placed;
  const { row } = item;
  const label = textsIn(row, 'label', work.language);
  const relevant = textIn(row, 'relevant');
  const when = relevant === '' ? undefined : ruleOf(placed, 'relevant', relevant, 'condition', work);
  const patch = patchIn(row);
  const own = PageCode.safeParse(patch?.code).data;
  const code = own ?? toFieldCode(item.name, codes);
  codes.add(code);
  work.note('mapped', 'formats.page', placeOf(work.survey.name, row.at, columnOf(row, 'type')), { name: item.name });
  const head: JsonObject = {
    code,
    title: Object.keys(label).length > 0 ? label : title,
    ...(when && { when: when.rule }),
    origin: originOf(placed, work),
  };
  return patch ? fieldOfPatch(head, patch) : head;
}

function readPlaced(tree: Tree, work: SurveyWork): JsonObject[] {
  const { placed, inside } = tree;
  const { item } = placed;
  const made = item.inside ? readBlock(placed, inside, work) : readQuestion(placed, work);
  if (!made) return [];
  made.origin = originOf(placed, work);
  const patch = patchIn(item.row);
  const field = patch ? fieldOfPatch(made, patch) : made;
  return item.type.hasOther ? [field, otherOf(placed, work)] : [field];
}

/** A group is a group, a repeat a list of the same questions. */
function readBlock(placed: Placed, inside: readonly Tree[], work: SurveyWork): JsonObject {
  const { item, code } = placed;
  const { row } = item;
  const label = labelOf(placed, work);
  const relevant = textIn(row, 'relevant');
  const visible = relevant === '' ? undefined : ruleOf(placed, 'relevant', relevant, 'condition', work);
  const at = (column: string) => placeOf(work.survey.name, row.at, columnOf(row, column));
  const count = textIn(row, 'repeat_count');
  const times = Number(count);
  const isFixed = count !== '' && Number.isInteger(times) && times > 0 && times <= 100;
  if (count !== '' && !isFixed)
    work.keep(placed, 'repeat_count', count, 'formats.repeat-count', at('repeat_count'), { name: item.name });
  const appearance = textIn(row, 'appearance');
  if (appearance !== '' && appearance !== 'field-list')
    work.note('kept', 'formats.appearance', at('appearance'), { name: item.name, appearance });
  work.note('mapped', 'formats.mapped', at('type'), {
    name: item.name,
    type: item.type.name === 'repeat' ? 'repeating-group' : 'group',
  });
  return {
    code,
    label,
    ...(visible && { visible: visible.rule }),
    ...(item.type.name === 'repeat'
      ? { type: 'repeating-group', itemName: label, minItems: isFixed ? times : 0, maxItems: isFixed ? times : 100 }
      : { type: 'group' }),
    fields: inside.flatMap((each) => readPlaced(each, work)),
  };
}

/** The text field pyxform adds for `or_other`. */
function otherOf(placed: Placed, work: SurveyWork): JsonObject {
  const isMany = placed.item.type.name === 'select_multiple';
  const condition = isMany ? `list contains(${placed.code}, "${OTHER_VALUE}")` : `${placed.code} = "${OTHER_VALUE}"`;
  return {
    type: 'text',
    code: `${placed.code.slice(0, 34)}Other`,
    label: inEveryLanguage('formats.words.specify-other'),
    visible: { rule: condition },
    origin: { ...originOf(placed, work), part: 'other' },
  };
}

function originOf(placed: Placed, work: SurveyWork): JsonObject {
  const kept = work.keptOf(placed);
  return { kind: 'xlsform', row: placed.item.row.at + 1, ...(kept && { kept }) };
}
