'use client';
import { Button, Checkbox, Field, Panel, Select } from '@nirmaan/ui';
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import { useMessages, useWords } from '../shell/providers';
import type { BroughtFile, ImportChoice } from './use-import';

const FORMS = ['json-schema', 'xlsform'];
const WHOLE = ['service', 'studio-configuration', 'business-service'];

type Props = {
  files: readonly BroughtFile[];
  isMaking: boolean;
  onMake(files: readonly BroughtFile[], choice: ImportChoice): void;
  onLeave(): void;
};

/** What was brought, by name and kind, and what will be made of it; nothing is there yet. */
export function ImportPanel({ files, isMaking, onMake, onLeave }: Props) {
  const say = useWords();
  const messages = useMessages();
  const whole = files.filter((file) => WHOLE.includes(file.kind));
  // Two services are never one: the first is taken, unless another is chosen.
  const [taken, setTaken] = useState<ReadonlySet<BroughtFile>>(
    () => new Set(files.filter((file) => !whole.includes(file) || file === whole[0])),
  );
  const [applicationForm, setApplicationForm] = useState<string>();
  const [service, setService] = useState<string>();
  const chosen = files.filter((file) => taken.has(file));
  const forms = chosen.filter((file) => FORMS.includes(file.kind));
  const base = chosen.find((file) => whole.includes(file));
  const lists = chosen.reduce((sum, file) => sum + (file.counts.masters ?? 0), 0);
  const take = (file: BroughtFile, is: boolean) => {
    const next = new Set(taken);
    if (is && whole.includes(file)) for (const other of whole) next.delete(other);
    if (is) next.add(file);
    else next.delete(file);
    setTaken(next);
    setService(undefined);
  };
  return (
    <Panel
      aria-label={say('doors.brought')}
      role="region"
      title={say('doors.brought')}
      icon={FileInput}
      actions={say('doors.brought-count', { count: files.length })}
      className="mt-4"
    >
      <ul>
        {files.map((file) => (
          <li
            key={`${file.name} ${file.bytes.length}`}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line px-4 py-2"
          >
            <div className="min-w-0 flex-[1_1_16rem]">
              <Checkbox
                checked={taken.has(file)}
                onChange={(event) => take(file, event.target.checked)}
                label={<span className="break-all">{file.name}</span>}
              />
            </div>
            <span className="flex-[1_1_14rem] text-text-2 max-sm:ps-6">
              {messages.text(`compiler.files.kinds.${file.kind}`, file.counts)}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-3 px-4 py-3">
        {base && base.services.length > 1 && (
          <Field label={say('doors.which-service')} className="min-w-0">
            <Select
              value={service ?? base.services[0] ?? ''}
              onChange={(event) => setService(event.target.value)}
              options={base.services.map((each) => ({ value: each, label: each }))}
            />
          </Field>
        )}
        {forms.length > 1 && (
          <Field label={say('doors.which-form')} className="min-w-0">
            <Select
              value={applicationForm ?? forms[0]?.name ?? ''}
              onChange={(event) => setApplicationForm(event.target.value)}
              options={forms.map((each) => ({ value: each.name, label: each.name }))}
            />
          </Field>
        )}
        <p role="status" className="min-w-0 flex-[1_1_16rem] self-center">
          {chosen.length === 0
            ? say('doors.nothing-taken')
            : say(base ? 'doors.will-be' : 'doors.will-be-new', { forms: forms.length, lists })}
        </p>
        <div className="flex gap-2">
          <Button onClick={onLeave}>{say('doors.leave')}</Button>
          <Button
            variant="primary"
            disabled={chosen.length === 0 || isMaking}
            onClick={() => onMake(chosen, { applicationForm, service: base ? service : undefined })}
          >
            {say(isMaking ? 'doors.making' : 'doors.make')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
