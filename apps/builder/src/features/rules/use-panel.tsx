'use client';
import { ruleTypesOf } from '@nirmaan/forms';
import { ruleNamesOf } from '@nirmaan/forms/editor';
import { FieldCode, localize, toPointer } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import { TableDay, TablePurpose, type TableUse } from '@nirmaan/service';
import { Button, Field, Input, Select } from '@nirmaan/ui';
import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { issuesBelow } from '../service/places';
import { useService } from '../service/service-context';
import { useMessages } from '../shell/providers';
import { InputSource } from './input-source';
import { answersOf } from './input-sources';
import { purposes } from './purpose';
import { useTableWords } from './use-table-words';

/** How this service uses a table: what for, of which day, and from which answers. */
export function UsePanel({ position, master }: { position: number; master: Master }) {
  const tell = useTableWords();
  const messages = useMessages();
  const { draft, edit, masters, issues, language, isExpert, select } = useService();
  const use = draft.tables[position];
  const form = draft.forms[0];
  const types = useMemo(() => (form ? ruleTypesOf(form) : {}), [form]);
  const answers = useMemo(() => answersOf(form, masters), [form, masters]);
  const names = useMemo(() => (form ? ruleNamesOf(form, { language, masters }) : []), [form, language, masters]);
  if (!use) return null;
  const change = (recipe: (use: TableUse) => void) =>
    edit(tell('use-changed', { name: use.name }), (service) => {
      const edited = service.tables[position];
      if (edited) recipe(edited);
    });
  const nameOf = ({ code, name }: { code: string; name: Record<string, string> }) =>
    localize(name, language, draft.defaultLanguage) || code;
  const here = issuesBelow(issues, toPointer(['tables', position]));
  return (
    <section data-of="service" className="border-t border-line px-4 py-3" aria-labelledby="table-use">
      <h2 id="table-use" className="mb-2 font-strong">
        {tell('how-used')}
      </h2>
      <div className="flex flex-col gap-3">
        {here
          // Those of conditions stand below, beside their condition; those of rows in the rows.
          .filter((issue) => !/^\/(inputs|rows)(\/|$)/.test(issue.path))
          .map((issue) => (
            <p
              key={issue.code + issue.path}
              className={issue.severity === 'error' ? 'text-12 text-error' : 'text-12 text-warn'}
            >
              {messages.issue(issue)}
            </p>
          ))}
        <Field label={tell('decides')}>
          <Select
            value={use.purpose}
            onChange={(event) => {
              const purpose = TablePurpose.safeParse(event.target.value);
              if (purpose.success)
                change((edited) => {
                  edited.purpose = purpose.data;
                });
            }}
            options={purposes.map((each) => ({ value: each, label: tell(`purpose.${each}.name`) }))}
          />
        </Field>
        <Field label={tell('day')}>
          <Select
            value={use.asOf}
            onChange={(event) => {
              const day = TableDay.safeParse(event.target.value);
              if (day.success)
                change((edited) => {
                  edited.asOf = day.data;
                });
            }}
            options={TableDay.options.map((each) => ({ value: each, label: tell(`days.${each}`) }))}
          />
        </Field>
        {isExpert && (
          <UseName use={use} onChange={(name) => change((edited) => void Object.assign(edited, { name }))} />
        )}
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-12 font-strong text-text-2">{tell('inputs')}</legend>
          {(master.table?.inputs ?? []).map((input) => (
            <InputSource
              key={input.code}
              input={input}
              name={nameOf(input)}
              rule={use.inputs[input.code]}
              answers={answers}
              types={types}
              problem={
                here
                  .filter(
                    (issue) =>
                      issue.path === `/inputs/${input.code}` ||
                      (issue.path === '/inputs' && issue.params.input === input.code),
                  )
                  // The person knows its name, not its code.
                  .map((issue) => messages.issue({ ...issue, params: { ...issue.params, input: nameOf(input) } }))[0]
              }
              names={names}
              onChange={(rule) =>
                change((edited) => {
                  if (rule) edited.inputs[input.code] = rule;
                  else delete edited.inputs[input.code];
                })
              }
            />
          ))}
          {(master.table?.inputs.length ?? 0) === 0 && <p className="text-12 text-text-3">{tell('no-inputs')}</p>}
        </fieldset>
        <Button
          size="small"
          variant="quiet"
          icon={Trash2}
          className="self-start"
          onClick={() => {
            edit(tell('dropped', { name: use.name }), (service) => void service.tables.splice(position, 1));
            select(null);
          }}
        >
          {tell('drop')}
        </Button>
      </div>
    </section>
  );
}

/** How rules call the table; they have to follow a new name by hand. */
function UseName({ use, onChange }: { use: TableUse; onChange(name: string): void }) {
  const tell = useTableWords();
  const [name, setName] = useState(use.name);
  useEffect(() => setName(use.name), [use.name]);
  const isRight = FieldCode.safeParse(name).success;
  return (
    <Field
      label={tell('use-name')}
      hint={tell('use-name-hint', { name: use.name })}
      error={isRight ? undefined : tell('use-name-wrong')}
    >
      <Input
        className="font-mono"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => (isRight ? name !== use.name && onChange(name) : setName(use.name))}
      />
    </Field>
  );
}
