'use client';
import { ruleTypesOf } from '@nirmaan/forms';
import { localize, toPointer } from '@nirmaan/lexicon';
import { parseRule } from '@nirmaan/rules/parse';
import type { TableShape } from '@nirmaan/rules/tables';
import type { TablePurpose, TableUse } from '@nirmaan/service';
import { Checkbox, Field, Input, Select } from '@nirmaan/ui';
import { useId, useState } from 'react';
import { FormDialog } from '../editing/form-dialog';
import { useCreateMaster } from '../masters/use-create-master';
import { useService } from '../service/service-context';
import { useMessages } from '../shell/providers';
import { freeTableCode, freeUseName } from './free-name';
import { type Answer, answersOf, inputFrom, likelyAnswer } from './input-sources';
import { purposes } from './purpose';
import { shapeFor } from './table-templates';
import { useTableWords } from './use-table-words';
import { useTemplateWords } from './use-template-words';

/** Asks what is to be decided and from which answers; makes the table, or uses one there is. */
export function AddTable({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const tell = useTableWords();
  const messages = useMessages();
  const { code: serviceCode, draft, edit, masters, select, language } = useService();
  const words = useTemplateWords();
  const [purpose, setPurpose] = useState<TablePurpose>('fee');
  const [source, setSource] = useState('');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const answers = answersOf(draft.forms[0], masters);
  const tables = masters.filter((master) => master.kind === 'table');
  const read = (text: Record<string, string>) => localize(text, language, draft.defaultLanguage);

  function use(code: string, shape: TableShape, title: string) {
    const taken = draft.tables.map((each) => each.name);
    const added: TableUse = {
      code,
      name: freeUseName(title, purpose, taken),
      purpose,
      asOf: 'filed',
      inputs: Object.fromEntries(
        shape.inputs.flatMap((input) => {
          const answer = likelyAnswer(input, answers);
          const rule = answer && draft.forms[0] && parseRule(answer.code, ruleTypesOf(draft.forms[0])).rule;
          return rule ? [[input.code, rule]] : [];
        }),
      ),
    };
    const position = draft.tables.length;
    edit(tell('added', { name: title }), (service) => void service.tables.push(added));
    onOpenChange(false);
    setName('');
    setChosen([]);
    setSource('');
    select(toPointer(['tables', position]));
  }
  const create = useCreateMaster((code, shape) => shape && use(code, shape, name.trim()));
  function submit() {
    const existing = tables.find((master) => master.code === source);
    if (existing?.table) return use(existing.code, existing.table, read(existing.name) || existing.code);
    if (!name.trim()) return;
    const taken = draft.tables.map((each) => each.name);
    const suggested = shapeFor(purpose, words);
    const inputs = answers.filter((answer) => chosen.includes(answer.code)).map(inputFrom);
    create.mutate({
      code: freeTableCode(
        serviceCode,
        freeUseName(name, purpose, taken),
        masters.map((master) => master.code),
      ),
      name: name.trim(),
      language: messages.language,
      table: inputs.length > 0 ? { ...suggested, inputs } : suggested,
    });
  }
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={tell('add')}
      description={tell('add-text')}
      action={tell(source === '' ? 'make' : 'use')}
      isReady={(source !== '' || name.trim() !== '') && !create.isPending}
      error={create.error}
      onSubmit={submit}
    >
      <Purposes purpose={purpose} onChange={setPurpose} />
      {tables.length > 0 && (
        <Field label={tell('source')}>
          <Select
            value={source}
            onChange={(event) => setSource(event.target.value)}
            options={[
              { value: '', label: tell('source-new') },
              ...tables.map((master) => ({ value: master.code, label: read(master.name) || master.code })),
            ]}
          />
        </Field>
      )}
      {source === '' && (
        <>
          <Field label={tell('name')}>
            <Input
              value={name}
              onChange={(event) => setName(event.target.value)}
              maxLength={100}
              placeholder={tell(`purpose.${purpose}.example`)}
              required
            />
          </Field>
          <DependsOn answers={answers} chosen={chosen} onChange={setChosen} read={read} />
        </>
      )}
    </FormDialog>
  );
}

function Purposes({ purpose, onChange }: { purpose: TablePurpose; onChange(purpose: TablePurpose): void }) {
  const tell = useTableWords();
  const name = useId();
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-12 font-strong text-text-2">{tell('decides')}</legend>
      {purposes.map((each) => (
        <label
          key={each}
          className="flex cursor-pointer items-start gap-2.5 rounded border border-line px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft"
        >
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === purpose}
            onChange={() => onChange(each)}
            className="mt-0.5 size-4 accent-brand"
          />
          <span className="min-w-0">
            <span className="block font-strong">{tell(`purpose.${each}.name`)}</span>
            <span className="block text-12 text-text-2">{tell(`purpose.${each}.text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The answers that become the conditions of a new table. */
function DependsOn({
  answers,
  chosen,
  onChange,
  read,
}: {
  answers: readonly Answer[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
  read(text: Record<string, string>): string;
}) {
  const tell = useTableWords();
  if (answers.length === 0) return <p className="text-12 text-text-2">{tell('no-answers')}</p>;
  return (
    <fieldset>
      <legend className="mb-1 text-12 font-strong text-text-2">{tell('depends-on')}</legend>
      <div className="flex max-h-40 flex-col gap-1.5 overflow-y-auto rounded border border-line p-2.5">
        {answers.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={read(name) || code}
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
