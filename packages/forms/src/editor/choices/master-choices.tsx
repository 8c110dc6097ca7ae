'use client';
import { languageNameOf, localize } from '@nirmaan/lexicon';
import { Field, Select } from '@nirmaan/ui';
import { useMemo } from 'react';
import { typeOf } from '../../field-types';
import type { Choices } from '../../model/field-base';
import type { Field as FieldModel } from '../../model/form';
import { fieldsIn } from '../../model/walk';
import { useEditor } from '../editor-context';
import { OfferedNow } from './offered-now';

export type FromMaster = Extract<Choices, { from: 'master' }>;
type Props = { own: string; choices: FromMaster; onChange(choices: Choices): void };

/** Choices that are rows of a master: which columns, and which rows for which answer. */
export function MasterChoices({ own, choices, onChange }: Props) {
  const { messages, masters, form, language, languages } = useEditor();
  const master = masters.find((each) => each.code === choices.master);
  const columns = (master?.columns ?? []).map((column) => ({
    value: column.code,
    label: localize(column.name, language) || column.code,
  }));
  const drivers = useMemo(
    () =>
      fieldsIn(form)
        .filter(({ field }) => field.code !== own && isOneChoice(field))
        .map(({ field }) => ({ value: field.code, label: localize(field.label, language) || field.code })),
    [form, own, language],
  );
  const set = (next: Partial<FromMaster>) => onChange({ ...choices, ...next });
  const { where } = choices;
  const others = languages.filter((each) => each !== language);
  return (
    <>
      <Field label={messages.text('formEditor.choices.which')}>
        <Select
          value={choices.master}
          onChange={(event) => {
            const next = masters.find((each) => each.code === event.target.value);
            if (next) onChange(masterChoices(next));
          }}
          options={masters.map((each) => ({ value: each.code, label: localize(each.name, language) || each.code }))}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={messages.text('formEditor.choices.value')}>
          <Select value={choices.value} onChange={(event) => set({ value: event.target.value })} options={columns} />
        </Field>
        <Field label={messages.text('formEditor.choices.label')}>
          <Select value={choices.label} onChange={(event) => set({ label: event.target.value })} options={columns} />
        </Field>
        {others.map((each) => (
          <Field key={each} label={messages.text('formEditor.choices.labelIn', { language: languageNameOf(each) })}>
            <Select
              value={choices.labels?.[each] ?? ''}
              placeholder={messages.text('formEditor.choices.sameLabel')}
              onChange={(event) => {
                const { [each]: _, ...labels } = choices.labels ?? {};
                const next = event.target.value ? { ...labels, [each]: event.target.value } : labels;
                set({ labels: Object.keys(next).length > 0 ? next : undefined });
              }}
              options={columns}
            />
          </Field>
        ))}
      </div>
      <Field
        label={messages.text('formEditor.choices.dependsOn')}
        hint={messages.text('formEditor.choices.dependsOnHint')}
      >
        <Select
          value={where?.field ?? ''}
          placeholder={messages.text('formEditor.choices.nothing')}
          onChange={(event) =>
            set({
              where: event.target.value
                ? { field: event.target.value, column: where?.column ?? columns[0]?.value ?? '' }
                : undefined,
            })
          }
          options={drivers}
        />
      </Field>
      {where && (
        <Field label={messages.text('formEditor.choices.column')}>
          <Select
            value={where.column}
            onChange={(event) => set({ where: { ...where, column: event.target.value } })}
            options={columns}
          />
        </Field>
      )}
      {master && <OfferedNow choices={choices} master={master} />}
    </>
  );
}

/** Is one of several chosen there? */
function isOneChoice(field: FieldModel): boolean {
  const type = 'choices' in field && typeOf(field).ruleType(field);
  return type === 'string' || (typeof type === 'object' && 'oneOf' in type);
}

/** Choices from a master before anybody chose its columns. */
export function masterChoices({ code, columns }: { code: string; columns: readonly { code: string }[] }): FromMaster {
  const [first, second] = columns;
  return { from: 'master', master: code, value: first?.code ?? '', label: second?.code ?? first?.code ?? '' };
}
