import { Field, type Form, fieldsIn, type Page } from '@nirmaan/forms';
import { ServiceDraft } from '@nirmaan/service';
import {
  type Action,
  addAction,
  addState,
  changeAction,
  changeState,
  removeAction,
  removeState,
  renameAction,
  renameState,
  type State,
  type WorkflowDraft,
} from '@nirmaan/workflow';
import fc from 'fast-check';

/** One thing an author does to a service; `at` chooses what it is done to. */
export type Edit = { name: string; at: number; to: number; text: string };

type Apply = (draft: ServiceDraft, edit: Edit) => ServiceDraft;

const TYPES = [
  'text',
  'long-text',
  'integer',
  'number',
  'amount',
  'date',
  'yes-no',
  'email',
  'mobile-number',
  'document',
  'photo',
  'guidance',
  'boundary',
  'address',
  'person-name',
] as const;

function pick<Of>(list: readonly Of[], at: number): Of | undefined {
  return list.length === 0 ? undefined : list[at % list.length];
}

function withPages(draft: ServiceDraft, change: (pages: Page[]) => Page[]): ServiceDraft {
  const [form, ...others] = draft.forms;
  return form ? { ...draft, forms: [{ ...form, pages: change(form.pages) }, ...others] } : draft;
}

/** The field at a position among all; `change` gives what stands in its place. */
function atField(draft: ServiceDraft, at: number, change: (field: Field) => Field[]): ServiceDraft {
  const [form] = draft.forms;
  const found = form && pick(fieldsIn(form), at)?.field;
  const walk = (fields: Field[]): Field[] =>
    fields.flatMap((field) => {
      if (field === found) return change(field);
      return 'fields' in field ? [{ ...field, fields: walk(field.fields) }] : [field];
    });
  return withPages(draft, (pages) => pages.map((page) => ({ ...page, fields: walk(page.fields) })));
}

function newField({ at, text }: Edit, code: string): Field {
  return Field.parse({ type: pick(TYPES, at), code, label: { en: text, hi: 'प्रश्न' }, body: { en: text } });
}

function freshCode(form: Form | undefined, wanted: string): string {
  const taken = new Set(form ? fieldsIn(form).map(({ field }) => field.code) : []);
  for (let count = 1; ; count++) if (!taken.has(`${wanted}${count}`)) return `${wanted}${count}`;
}

function withWorkflow(draft: ServiceDraft, change: (both: WorkflowDraft) => void): ServiceDraft {
  const both = { workflow: structuredClone(draft.workflow), layout: {} };
  change(both);
  return { ...draft, workflow: both.workflow };
}

function atState(draft: ServiceDraft, at: number, change: Partial<State>): ServiceDraft {
  return withWorkflow(draft, (both) => changeState(both, pick(both.workflow.states, at)?.code ?? '', change));
}

function atAction(draft: ServiceDraft, at: number, change: Partial<Action>): ServiceDraft {
  return withWorkflow(draft, (both) => changeAction(both, at % Math.max(1, both.workflow.actions.length), change));
}

const APPLY: Record<string, Apply> = {
  label: (draft, { at, text }) => atField(draft, at, (field) => [{ ...field, label: { ...field.label, en: text } }]),
  translation: (draft, { at, text }) =>
    atField(draft, at, (field) => [{ ...field, label: { ...field.label, ar: text } }]),
  hint: (draft, { at, text }) => atField(draft, at, (field) => [{ ...field, hint: { en: text } }]),
  required: (draft, { at }) => atField(draft, at, (field) => [{ ...field, required: field.required !== true }]),
  personal: (draft, { at }) => atField(draft, at, (field) => [{ ...field, personal: 'sensitive' }]),
  'remove field': (draft, { at }) => atField(draft, at, () => []),
  'copy field': (draft, { at }) =>
    atField(draft, at, (field) => [field, { ...field, code: freshCode(draft.forms[0], 'copy') }]),
  'rename field': (draft, { at }) =>
    atField(draft, at, (field) => [{ ...field, code: freshCode(draft.forms[0], 'other') }]),
  'new field': (draft, edit) =>
    withPages(draft, (pages) =>
      pages.map((page, position) =>
        position === edit.to % pages.length
          ? { ...page, fields: page.fields.toSpliced(edit.at, 0, newField(edit, freshCode(draft.forms[0], 'added'))) }
          : page,
      ),
    ),
  'new list': (draft, edit) =>
    withPages(draft, (pages) => {
      const list = Field.parse({
        type: edit.at % 2 === 0 ? 'group' : 'repeating-group',
        code: freshCode(draft.forms[0], 'list'),
        label: { en: edit.text },
        itemName: { en: edit.text },
        fields: [newField(edit, 'first'), newField({ ...edit, at: edit.at + 1 }, 'second')],
      });
      return pages.map((page, position) =>
        position === edit.to % pages.length ? { ...page, fields: [...page.fields, list] } : page,
      );
    }),
  'move field': (draft, { at, to }) => {
    const [page] = [pick(draft.forms[0]?.pages ?? [], at)];
    const moved = page && pick(page.fields, to);
    if (!page || !moved) return draft;
    return withPages(draft, (pages) =>
      pages.map((each, position) => {
        const left = each.fields.filter((field) => field !== moved);
        return position === to % pages.length ? { ...each, fields: [moved, ...left] } : { ...each, fields: left };
      }),
    );
  },
  'new page': (draft, { at, text }) =>
    withPages(draft, (pages) =>
      pages.toSpliced(at % (pages.length + 1), 0, {
        code: `fresh${pages.length}${at}`,
        title: { en: text },
        fields: [],
      }),
    ),
  'remove page': (draft, { at }) =>
    withPages(draft, (pages) => pages.filter((_, position) => position !== at % pages.length)),
  'turn pages': (draft) => withPages(draft, (pages) => pages.toReversed()),
  'page title': (draft, { at, text }) =>
    withPages(draft, (pages) =>
      pages.map((page, position) => (position === at % pages.length ? { ...page, title: { en: text } } : page)),
    ),
  'new state': (draft, { at, text }) =>
    withWorkflow(draft, (both) => {
      const from = pick(both.workflow.states, at)?.code ?? 'START';
      const to = addState(both, { name: { en: `Added ${text}` }, kind: at % 3 === 0 ? 'end' : 'task' });
      addAction(both, { name: { en: text }, from, to, roles: ['ADDED_ROLE'] });
    }),
  'remove state': (draft, { at }) =>
    withWorkflow(draft, (both) => removeState(both, pick(both.workflow.states, at)?.code ?? '')),
  'rename state': (draft, { at }) =>
    withWorkflow(draft, (both) => void renameState(both, pick(both.workflow.states, at)?.code ?? '', `RENAMED_${at}`)),
  'state name': (draft, { at, text }) => atState(draft, at, { name: { en: text, fr: text } }),
  'time limit': (draft, { at, to }) => atState(draft, at, { sla: to === 0 ? undefined : to * 3_600_000 }),
  outcome: (draft, { at, to }) => atState(draft, at, { outcome: to % 2 === 0 ? 'ok' : 'fail' }),
  kind: (draft, { at }) => atState(draft, at, { kind: 'decision' }),
  editable: (draft, { at, to }) => atState(draft, at, { editable: to % 2 === 0 }),
  'whole limit': (draft, { to }) => ({
    ...draft,
    workflow: { ...draft.workflow, sla: to === 0 ? undefined : to * 86_400_000 },
  }),
  'new action': (draft, { at, to, text }) =>
    withWorkflow(draft, (both) => {
      const { states } = both.workflow;
      const ends = { from: pick(states, at)?.code ?? '', to: pick(states, to)?.code ?? '' };
      addAction(both, { name: { en: text }, ...ends, roles: ['CITIZEN'] });
    }),
  'remove action': (draft, { at }) =>
    withWorkflow(draft, (both) => removeAction(both, at % both.workflow.actions.length)),
  'rename action': (draft, { at }) =>
    withWorkflow(draft, (both) => void renameAction(both, at % both.workflow.actions.length, `RENAMED_${at}`)),
  roles: (draft, { at, to }) => atAction(draft, at, { roles: ['CITIZEN', `ROLE_${to}`] }),
  comment: (draft, { at }) => atAction(draft, at, { comment: 'required', documents: 'optional' }),
  fee: (draft, { at, to }) => atAction(draft, at, { fee: { text: `${to}`, ast: ['lit', to] }, via: 'system' }),
  'no fee': (draft) => ({
    ...draft,
    workflow: { ...draft.workflow, actions: draft.workflow.actions.map(({ fee: _, ...action }) => action) },
  }),
  guard: (draft, { at }) => atAction(draft, at, { guard: { text: 'true', ast: ['lit', true] } }),
  'turn states': (draft) => ({
    ...draft,
    workflow: { ...draft.workflow, states: draft.workflow.states.toReversed() },
  }),
  'new role': (draft, { at }) => ({
    ...draft,
    roles: [
      ...draft.roles,
      { code: `OFFICE_${draft.roles.length}_${at}`, name: { en: 'Office' }, audience: 'officer' },
    ],
  }),
  'remove role': (draft, { at }) => ({
    ...draft,
    roles: draft.roles.filter((_, position) => position !== at % draft.roles.length),
  }),
  'id format': (draft, { text }) => ({ ...draft, idFormat: { name: text, format: `[SEQ_${text}]-A` } }),
  name: (draft, { text }) => ({ ...draft, name: { en: text, hi: text }, description: { en: text } }),
  languages: (draft) => ({ ...draft, languages: ['hi', 'en'], defaultLanguage: 'hi' }),
  'state form': (draft, { at, text }) => {
    const code = `officer${draft.forms.length}`;
    const fields = [newField({ name: '', at, to: 0, text }, 'seen')];
    const form = { code, title: { en: text }, pages: [{ code: 'page1', title: { en: text }, fields }] };
    return atState({ ...draft, forms: [...draft.forms, form] }, at, { form: code });
  },
  'checklist question': (draft, { text }) => ({
    ...draft,
    forms: draft.forms.map((form, position) =>
      position === 0
        ? form
        : {
            ...form,
            pages: form.pages.map((page) => ({
              ...page,
              fields: page.fields.map((field) => ({ ...field, label: { en: text }, required: true })),
            })),
          },
    ),
  }),
};

/** Some edits, one after the other. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(APPLY)),
    at: fc.nat(40),
    to: fc.nat(6),
    text: fc.constantFrom('Name of the shop', 'x', 'दुकान का नाम', 'A, b: c', '  spaced '),
  }),
  { minLength: 1, maxLength: 6 },
);

export function applyEdits(draft: ServiceDraft, list: readonly Edit[]): ServiceDraft {
  return ServiceDraft.parse(list.reduce((edited, edit) => APPLY[edit.name]?.(edited, edit) ?? edited, draft));
}
