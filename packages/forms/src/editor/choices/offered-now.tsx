'use client';
import { Field, Select } from '@nirmaan/ui';
import { useState } from 'react';
import { choicesOf } from '../../field-types/choices';
import { type EditorMaster, useEditor } from '../editor-context';
import type { FromMaster } from './master-choices';

/** So many are shown; the others are counted. */
const SHOWN = 8;

/** What people will be offered, for one answer to what it depends on. */
export function OfferedNow({ choices, master }: { choices: FromMaster; master: EditorMaster }) {
  const { messages, language } = useEditor();
  const [answer, setAnswer] = useState('');
  const { where } = choices;
  const answers = where
    ? [
        ...new Set(master.rows.map((row) => row[where.column]).filter((cell) => cell !== undefined && cell !== null)),
      ].map(String)
    : [];
  const chosen = answers.includes(answer) ? answer : (answers[0] ?? '');
  const offered =
    choicesOf(choices, {
      language,
      masters: { [master.code]: master.rows },
      answerOf: () => chosen,
      need: () => undefined,
    }) ?? [];
  return (
    <div className="grid gap-2 rounded bg-sunken p-2 text-12">
      {where && answers.length > 0 && (
        <Field label={messages.text('formEditor.choices.offeredFor')}>
          <Select
            value={chosen}
            onChange={(event) => setAnswer(event.target.value)}
            options={answers.map((value) => ({ value, label: value }))}
          />
        </Field>
      )}
      <p className="text-text-2">{messages.text('formEditor.choices.offered', { count: offered.length })}</p>
      <ul className="grid gap-0.5">
        {offered.slice(0, SHOWN).map(({ value, label }) => (
          <li key={value} className="flex gap-2">
            <span className="min-w-0 flex-1 truncate">{label}</span>
            <code className="font-mono text-text-3">{value}</code>
          </li>
        ))}
      </ul>
      {offered.length > SHOWN && (
        <p className="text-text-3">{messages.text('formEditor.choices.andMore', { count: offered.length - SHOWN })}</p>
      )}
    </div>
  );
}
