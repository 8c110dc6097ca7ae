import { type Form, withInner } from '@nirmaan/forms';
import { type JsonObject, type JsonValue, type Language, localize, valueAt } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import type { Workflow } from '@nirmaan/workflow';
import { isObject } from '../business-service/find-services';
import { arranged, type Written } from './arrange';
import { isSame, patched, toPlainJson } from './json';
import { placeOf } from './origin';
import { ACCESS } from './read-roles';
import type { ReadWorkflow } from './read-workflow';

/** `calculator`: a fee that is one amount, or a sum of amounts. */
export function writeCalculator(
  original: JsonValue | undefined,
  plain: Workflow | undefined,
  edited: Workflow,
): JsonObject {
  const feeIn = (workflow: Workflow | undefined) => workflow?.actions.find((action) => action.fee)?.fee;
  const [was, is] = [feeIn(plain), feeIn(edited)];
  if (isSame(was?.text, is?.text)) return {};
  const amounts = is ? amountsIn(is.ast) : [];
  if (is && !amounts) return {};
  const before = isObject(original) ? original : { type: 'custom' };
  const slabs = Array.isArray(before.billingSlabs) ? before.billingSlabs : [];
  const billingSlabs = (amounts ?? []).map((value, at): JsonObject => {
    const old = slabs[at];
    return isObject(old) ? { ...old, value } : { key: at === 0 ? 'applicationFee' : `fee${at + 1}`, value };
  });
  return { calculator: { ...before, billingSlabs } };
}

function amountsIn(ast: JsonValue): number[] | undefined {
  if (!Array.isArray(ast)) return undefined;
  const [operator, left, right] = ast;
  if (operator === 'lit') return typeof left === 'number' ? [left] : undefined;
  if (operator !== '+' || left === undefined || right === undefined) return undefined;
  const [one, other] = [amountsIn(left), amountsIn(right)];
  return one && other && [...one, ...other];
}

/** `idgen`: the numbers of applications. `idname` is what the service reads, `name` what Studio's schema wants. */
export function writeIdFormat(
  original: JsonValue | undefined,
  plain: ServiceDraft['idFormat'] | undefined,
  { name, format }: ServiceDraft['idFormat'],
): JsonObject {
  if (plain?.name === name && plain.format === format) return {};
  const entries = Array.isArray(original) ? original : isObject(original) ? [original] : [];
  const at = entries.findIndex((entry) => isObject(entry) && entry.type === 'application');
  const ours = { type: 'application', name, idname: name, format };
  if (at < 0) return { idgen: [...entries, ours] };
  return { idgen: entries.map((entry, each) => (each === at && isObject(entry) ? { ...entry, ...ours } : entry)) };
}

/** `access.roles`: roles that came are added, those that went are left out. */
export function writeAccess(
  original: JsonValue | undefined,
  { names }: ReadWorkflow,
  plain: ServiceDraft,
  edited: ServiceDraft,
): JsonObject {
  const theirs = (code: string) => names.roles[code] ?? code;
  const codesOf = (draft: ServiceDraft) => draft.roles.map(({ code }) => code);
  const [was, is] = [codesOf(plain), codesOf(edited)];
  const added = is.filter((code) => !was.includes(code));
  const removed = new Set(was.filter((code) => !is.includes(code)).map(theirs));
  if (added.length === 0 && removed.size === 0) return {};
  const access = isObject(original) ? original : {};
  const without = (list: JsonValue | undefined) =>
    (Array.isArray(list) ? list : []).filter((each) => typeof each !== 'string' || !removed.has(each));
  const { roles } = access;
  if (!isObject(roles)) return { access: { actions: [], ...access, roles: [...without(roles), ...added.map(theirs)] } };
  const files = new Set(
    edited.workflow.actions.filter(({ code }) => edited.workflow.filing.includes(code)).flatMap((each) => each.roles),
  );
  const changed = ACCESS.map((kind): [string, JsonValue] => {
    const theirsToo = added.filter((code) => kind === 'viewer' || files.has(code) === (kind === 'creator'));
    return [kind, [...without(roles[kind]), ...theirsToo.map(theirs)]];
  });
  return { access: { ...access, roles: { ...roles, ...Object.fromEntries(changed) } } };
}

/** `checklist`: the forms of states, where one was edited. */
export function writeChecklists(
  configuration: JsonObject,
  { names }: ReadWorkflow,
  plain: ServiceDraft,
  edited: ServiceDraft,
): JsonObject {
  const before = checklistsOf(plain, names.states);
  const after = checklistsOf(edited, names.states);
  if (isSame(before.map(bare), after.map(bare))) return {};
  const language = edited.defaultLanguage;
  const written = after.map((checklist) => {
    const at = placeOf(checklist.page);
    const was = before.find(({ page }) => at !== undefined && placeOf(page) === at);
    const original = at === undefined ? undefined : valueAt(configuration, at);
    if (!was || !isObject(original)) return { at: undefined, json: toChecklist(checklist, {}, undefined, language) };
    return {
      at,
      json: isSame(bare(was), bare(checklist)) ? original : toChecklist(checklist, original, was, language),
    };
  });
  const original = Array.isArray(configuration.checklist) ? configuration.checklist : [];
  return {
    checklist: arranged(
      original,
      '/checklist',
      written,
      before.flatMap(({ page }) => placeOf(page) ?? []),
    ),
  };
}

type Checklist = { state: string; page: Form['pages'][number] };

function checklistsOf({ workflow, forms }: ServiceDraft, names: Readonly<Record<string, string>>): Checklist[] {
  return workflow.states.flatMap((state) => {
    const form = forms.slice(1).find((each) => each.code === state.form);
    return (form?.pages ?? []).map((page) => ({ state: names[state.code] ?? state.code, page }));
  });
}

function bare({ state, page }: Checklist): JsonObject {
  return { state, page: toPlainJson(page) };
}

const TYPES: Record<string, string> = {
  'select-one': 'SingleValueList',
  'select-many': 'MultiValueList',
  'yes-no': 'Boolean',
  'long-text': 'Long Answer',
  integer: 'Number',
  number: 'Number',
  date: 'Date',
};

/** Questions that only follow on an answer stay where they were, inside the one they follow on. */
function toChecklist(
  { state, page }: Checklist,
  original: JsonObject,
  was: Checklist | undefined,
  language: Language,
): JsonObject {
  const data = isObject(original.checklistData) ? original.checklistData : {};
  const list = Array.isArray(data.data) ? data.data : [];
  const then = new Map((was ? withInner(was.page.fields) : []).map((field) => [placeOf(field), field]));
  const title = localize(page.title, language);
  const base = was ? `${placeOf(was.page)}/checklistData/data` : '';
  const isTop = (at: string | undefined) => at === undefined || !at.slice(base.length + 1).includes('/');
  const questionOf = (field: Form['pages'][number]['fields'][number]): JsonObject => ({
    title: localize(field.label, language),
    type: { code: TYPES[field.type] ?? 'Short Answer' },
    isRequired: field.required === true,
    ...('choices' in field &&
      field.choices.from === 'list' && {
        options: field.choices.options.map((option) => ({ label: localize(option.label, language) || option.value })),
      }),
  });
  const written = page.fields.flatMap((field, position): Written[] => {
    const at = placeOf(field);
    const before = then.get(at);
    const index = at === undefined ? -1 : Number(at.slice(base.length + 1));
    const old = list[index];
    if (!isTop(at)) return [];
    if (at === undefined || !before || !isObject(old))
      return [{ at: undefined, json: { key: position + 1, isActive: true, ...questionOf(field) } }];
    return [{ at, json: patched(old, questionOf(before), questionOf(field)) }];
  });
  const known = [...then.keys()].flatMap((at) => (at !== undefined && isTop(at) ? [at] : []));
  return {
    ...original,
    ...(was && localize(was.page.title, language) === title ? {} : { name: title }),
    state,
    checklistData: { isActive: true, name: title, ...data, data: arranged(list, base, written, known) },
  };
}
