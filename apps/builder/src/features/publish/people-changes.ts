import { canonicalJson, type JsonValue, type Text } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';

/** Something people will notice: message `builder.changes.<code>`, its words from texts of the service. */
export type PeopleChange = {
  kind: 'added' | 'changed' | 'removed';
  code: string;
  /** Texts of the service that fill the message, by argument. */
  texts: Record<string, Text>;
  /** Where it is: form and page, by their titles. */
  place?: { form: Text; page: Text };
};

/** What changes for people between the version that is live (undefined: none) and the next one, in the order of the service. */
export function listPeopleChanges(before: ServiceDraft | undefined, after: ServiceDraft): PeopleChange[] {
  if (!before) return [{ kind: 'added', code: 'service-new', texts: {} }];
  return [
    ...texts(before, after),
    ...forms(before, after),
    ...states(before, after),
    ...actions(before, after),
    ...connectors(before, after),
  ];
}

const same = (one: unknown, other: unknown) =>
  canonicalJson((one ?? null) as JsonValue) === canonicalJson((other ?? null) as JsonValue);

function texts(before: ServiceDraft, after: ServiceDraft): PeopleChange[] {
  const changes: PeopleChange[] = [];
  if (!same(before.name, after.name))
    changes.push({ kind: 'changed', code: 'renamed', texts: { before: before.name, after: after.name } });
  if (!same([before.description, before.info], [after.description, after.info]))
    changes.push({ kind: 'changed', code: 'about', texts: {} });
  return changes;
}

type Place = { form: Text; page: Text };

function fieldsOf(service: ServiceDraft) {
  return new Map(
    service.forms.flatMap((form) =>
      form.pages.flatMap((page) =>
        page.fields.map(
          (field) =>
            [`${form.code}/${field.code}`, { field, place: { form: form.title, page: page.title } as Place }] as const,
        ),
      ),
    ),
  );
}

function forms(before: ServiceDraft, after: ServiceDraft): PeopleChange[] {
  const changes: PeopleChange[] = [];
  const had = fieldsOf(before);
  const has = fieldsOf(after);
  for (const form of after.forms)
    if (!before.forms.some((each) => each.code === form.code))
      changes.push({ kind: 'added', code: 'form-added', texts: { form: form.title } });
  for (const form of before.forms)
    if (!after.forms.some((each) => each.code === form.code))
      changes.push({ kind: 'removed', code: 'form-removed', texts: { form: form.title } });
  const inBoth = (key: string) =>
    [before, after].every((service) => service.forms.some((form) => key.startsWith(`${form.code}/`)));
  for (const [key, { field, place }] of has) {
    const old = had.get(key)?.field;
    if (!old) {
      if (inBoth(key)) changes.push({ kind: 'added', code: 'field-added', texts: { field: field.label }, place });
    } else if (!same(old.label, field.label))
      changes.push({ kind: 'changed', code: 'field-renamed', texts: { before: old.label, after: field.label }, place });
    else if (!same(old, field))
      changes.push({ kind: 'changed', code: 'field-changed', texts: { field: field.label }, place });
  }
  for (const [key, { field, place }] of had)
    if (!has.has(key) && inBoth(key))
      changes.push({ kind: 'removed', code: 'field-removed', texts: { field: field.label }, place });
  return changes;
}

function states(before: ServiceDraft, after: ServiceDraft): PeopleChange[] {
  const nameOf = (state: { code: string; name: Text }): Text =>
    Object.values(state.name).some(Boolean) ? state.name : { en: state.code };
  return compare(before.workflow.states, after.workflow.states, (state) => state.code).map(({ kind, item }) => ({
    kind,
    code: `state-${kind}`,
    texts: { state: nameOf(item) },
  }));
}

function actions(before: ServiceDraft, after: ServiceDraft): PeopleChange[] {
  const found = compare(before.workflow.actions, after.workflow.actions, (action) => `${action.from}/${action.code}`);
  return found.map(({ kind, item }) => {
    const source = kind === 'removed' ? before : after;
    const state = source.workflow.states.find((each) => each.code === item.from);
    return {
      kind,
      code: `action-${kind}`,
      texts: {
        action: Object.values(item.name).some(Boolean) ? item.name : { en: item.code },
        state: state && Object.values(state.name).some(Boolean) ? state.name : { en: item.from },
      },
    };
  });
}

function connectors(before: ServiceDraft, after: ServiceDraft): PeopleChange[] {
  return compare(before.connectors, after.connectors, (use) => use.code).map(({ kind, item }) => ({
    kind,
    code: `connector-${kind}`,
    texts: { connector: { en: `${item.connector} (${item.connection})` } },
  }));
}

type Compared<Item> = { kind: PeopleChange['kind']; item: Item };

function compare<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Compared<Item>[] {
  const had = new Map(before.map((item) => [keyOf(item), item]));
  const has = new Set(after.map(keyOf));
  return [
    ...after.flatMap((item): Compared<Item>[] => {
      const old = had.get(keyOf(item));
      if (old === undefined) return [{ kind: 'added', item }];
      return same(old, item) ? [] : [{ kind: 'changed', item }];
    }),
    ...before.filter((item) => !has.has(keyOf(item))).map((item): Compared<Item> => ({ kind: 'removed', item })),
  ];
}
