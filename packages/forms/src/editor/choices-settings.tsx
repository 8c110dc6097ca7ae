'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Field, IconButton, Input, SegmentedControl, Select, TextArea } from '@nirmaan/ui';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Choices } from '../model/field-base';
import type { SettingsProps } from './authoring';
import { listFields } from './editing/edit-form';
import { useEditor } from './editor-context';
import { NumberInput } from './number-input';

export function SelectOneSettings({ field, change }: SettingsProps<'select-one'>) {
  const { messages } = useEditor();
  return (
    <>
      <ChoicesSettings own={field.code} choices={field.choices} onChange={(choices) => change({ choices })} />
      <Field label={messages.text('formEditor.display')}>
        <Select
          value={field.display ?? ''}
          placeholder={messages.text('formEditor.displays.auto')}
          onChange={(event) =>
            change({
              display:
                event.target.value === 'radio' || event.target.value === 'dropdown' ? event.target.value : undefined,
            })
          }
          options={(['radio', 'dropdown'] as const).map((value) => ({
            value,
            label: messages.text(`formEditor.displays.${value}`),
          }))}
        />
      </Field>
    </>
  );
}

export function SelectManySettings({ field, change }: SettingsProps<'select-many'>) {
  const { messages } = useEditor();
  return (
    <>
      <ChoicesSettings own={field.code} choices={field.choices} onChange={(choices) => change({ choices })} />
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={messages.text('formEditor.minItems')}
          value={field.minItems}
          min={0}
          onChange={(minItems) => change({ minItems })}
        />
        <NumberInput
          label={messages.text('formEditor.maxItems')}
          value={field.maxItems}
          min={1}
          onChange={(maxItems) => change({ maxItems })}
        />
      </div>
    </>
  );
}

type Props = { own: string; choices: Choices; onChange(choices: Choices): void };

function ChoicesSettings({ own, choices, onChange }: Props) {
  const { messages, masters } = useEditor();
  const first = masters[0];
  return (
    <>
      <SegmentedControl
        label={messages.text('formEditor.choices.from')}
        value={choices.from}
        onChange={(from) =>
          onChange(
            from === 'list'
              ? { from, options: [] }
              : {
                  from,
                  master: first?.code ?? '',
                  value: first?.columns[0]?.code ?? '',
                  label: first?.columns[1]?.code ?? first?.columns[0]?.code ?? '',
                },
          )
        }
        options={[
          { value: 'list', label: messages.text('formEditor.choices.list') },
          { value: 'master', label: messages.text('formEditor.choices.master'), disabled: masters.length === 0 },
        ]}
      />
      {choices.from === 'list' ? (
        <ListChoices choices={choices} onChange={onChange} />
      ) : (
        <MasterChoices own={own} choices={choices} onChange={onChange} />
      )}
    </>
  );
}

/** A code from what people read: “Retail or wholesale” → `retail-or-wholesale`. */
function valueFrom(label: string, taken: readonly string[]): string {
  const stem =
    label
      .trim()
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') || 'option';
  for (let count = 1; ; count++) {
    const value = count === 1 ? stem : `${stem}-${count}`;
    if (!taken.includes(value)) return value;
  }
}

function ListChoices({
  choices,
  onChange,
}: {
  choices: Extract<Choices, { from: 'list' }>;
  onChange(choices: Choices): void;
}) {
  const { messages, languages, language, expert } = useEditor();
  const [pasted, setPasted] = useState('');
  const { options } = choices;
  const set = (next: typeof options) => onChange({ from: 'list', options: next });
  const add = (labels: string[]) => {
    const values = options.map((option) => option.value);
    const added = labels.map((label) => {
      const value = valueFrom(label, values);
      values.push(value);
      return { value, label: { [language]: label.trim() } };
    });
    set([...options, ...added]);
  };
  return (
    <div className="grid gap-2">
      {options.map((option, at) => (
        <div key={option.value} className="grid gap-1 rounded border border-line p-2">
          <div className="flex items-center gap-1">
            <span className="min-w-0 flex-1 truncate font-mono text-12 text-text-3">
              {expert ? option.value : messages.text('formEditor.choices.option', { n: at + 1 })}
            </span>
            <IconButton
              size="small"
              icon={ArrowUp}
              label={messages.text('formEditor.up')}
              disabled={at === 0}
              onClick={() => set(swap(options, at, at - 1))}
            />
            <IconButton
              size="small"
              icon={ArrowDown}
              label={messages.text('formEditor.down')}
              disabled={at === options.length - 1}
              onClick={() => set(swap(options, at, at + 1))}
            />
            <IconButton
              size="small"
              icon={X}
              label={messages.text('formEditor.remove')}
              onClick={() => set(options.filter((each) => each !== option))}
            />
          </div>
          {languages.map((each) => (
            <Input
              key={each}
              lang={each}
              dir="auto"
              aria-label={`${messages.text('formEditor.choices.option', { n: at + 1 })} (${each})`}
              placeholder={each.toUpperCase()}
              value={option.label[each] ?? ''}
              onChange={(event) =>
                set(
                  options.map((old) =>
                    old === option ? { ...old, label: { ...old.label, [each]: event.target.value } } : old,
                  ),
                )
              }
            />
          ))}
        </div>
      ))}
      <Field label={messages.text('formEditor.choices.paste')} hint={messages.text('formEditor.choices.pasteHint')}>
        <TextArea rows={2} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      </Field>
      <Button
        icon={Plus}
        disabled={pasted.trim() === ''}
        onClick={() => {
          add(pasted.split('\n').filter((line) => line.trim() !== ''));
          setPasted('');
        }}
      >
        {messages.text('formEditor.choices.add')}
      </Button>
    </div>
  );
}

function swap<Item>(items: readonly Item[], a: number, b: number): Item[] {
  const next = [...items];
  const [first, second] = [items[a], items[b]];
  if (first !== undefined && second !== undefined) {
    next[a] = second;
    next[b] = first;
  }
  return next;
}

function MasterChoices({
  own,
  choices,
  onChange,
}: {
  own: string;
  choices: Extract<Choices, { from: 'master' }>;
  onChange(choices: Choices): void;
}) {
  const { messages, masters, form, language } = useEditor();
  const master = masters.find((each) => each.code === choices.master);
  const columns = (master?.columns ?? []).map((column) => ({
    value: column.code,
    label: localize(column.name, language) || column.code,
  }));
  const drivers = listFields(form)
    .filter(({ field }) => field.type === 'select-one' && field.code !== own)
    .map(({ field }) => ({ value: field.code, label: localize(field.label, language) || field.code }));
  const set = (next: Partial<typeof choices>) => onChange({ ...choices, ...next });
  return (
    <>
      <Field label={messages.text('formEditor.choices.which')}>
        <Select
          value={choices.master}
          onChange={(event) => set({ master: event.target.value })}
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
      </div>
      <Field
        label={messages.text('formEditor.choices.dependsOn')}
        hint={messages.text('formEditor.choices.dependsOnHint')}
      >
        <Select
          value={choices.where?.field ?? ''}
          placeholder={messages.text('formEditor.choices.nothing')}
          onChange={(event) =>
            set({
              where: event.target.value
                ? { field: event.target.value, column: choices.where?.column ?? columns[0]?.value ?? '' }
                : undefined,
            })
          }
          options={drivers}
        />
      </Field>
      {choices.where && (
        <Field label={messages.text('formEditor.choices.column')}>
          <Select
            value={choices.where.column}
            onChange={(event) => choices.where && set({ where: { ...choices.where, column: event.target.value } })}
            options={columns}
          />
        </Field>
      )}
    </>
  );
}
