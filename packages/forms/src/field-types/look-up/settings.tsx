'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Field, IconButton, Input, Select } from '@nirmaan/ui';
import { FolderSearch, Plus, X } from 'lucide-react';
import type { FieldAuthoring, SettingsProps } from '../../editor/authoring';
import { useEditor } from '../../editor/editor-context';
import { typeOf } from '..';

type Copies = SettingsProps<'look-up'>['field']['copies'];
type Named = { value: string; label: string };

function LookUpSettings({ field, change }: SettingsProps<'look-up'>) {
  const { messages, language, services } = useEditor();
  const say = (key: string) => messages.text(`formEditor.lookUp.${key}`);
  const named = (services ?? []).map(({ code, name }) => ({ value: code, label: localize(name, language) || code }));
  const isListed = named.some(({ value }) => value === field.service);
  return (
    <>
      {named.length > 0 ? (
        <Field label={say('service')}>
          <Select
            value={isListed ? field.service : ''}
            {...(!isListed && { placeholder: say('choose') })}
            onChange={(event) => change({ service: event.target.value, copies: [] })}
            options={named}
          />
        </Field>
      ) : (
        <Field label={say('service')} hint={say('serviceHint')}>
          <Input
            dir="ltr"
            spellCheck={false}
            value={field.service}
            onChange={(event) => change({ service: event.target.value })}
          />
        </Field>
      )}
      <CopiedAnswers
        own={field.code}
        service={field.service}
        copies={field.copies}
        onChange={(copies) => change({ copies })}
      />
    </>
  );
}

/** Pairs of a question there and a question here; what is offered here is of the type that is asked there. */
function CopiedAnswers({
  own,
  service,
  copies,
  onChange,
}: {
  own: string;
  service: string;
  copies: Copies;
  onChange(copies: Copies): void;
}) {
  const { messages, language, form, services } = useEditor();
  const say = (key: string) => messages.text(`formEditor.lookUp.${key}`);
  const theirs = services?.find(({ code }) => code === service)?.questions ?? [];
  const ours = form.pages
    .flatMap((page) => page.fields)
    .filter((each) => each.code !== own && !each.value && !typeOf(each).kind && !typeOf(each).files);
  const nameOf = ({ code, label }: { code: string; label: Parameters<typeof localize>[0] }): Named => ({
    value: code,
    label: localize(label, language) || code,
  });
  const set = (at: number, next: Partial<Copies[number]>) =>
    onChange(copies.map((copy, position) => (position === at ? { ...copy, ...next } : copy)));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-12 font-strong text-text-2">{say('copies')}</legend>
      {copies.map((copy, at) => {
        const type = theirs.find(({ code }) => code === copy.from)?.type;
        const fitting = ours.filter((each) => type === undefined || each.type === type);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its position; both of its parts can be changed
          <div key={at} className="grid grid-cols-[1fr_1fr_auto] items-end gap-2">
            <Chosen
              label={say('from')}
              value={copy.from}
              offered={theirs.map(nameOf)}
              onChange={(from) => set(at, { from })}
            />
            <Chosen
              label={say('to')}
              value={copy.to}
              offered={fitting.map(nameOf)}
              onChange={(to) => set(at, { to })}
            />
            <IconButton
              icon={X}
              label={messages.text('formEditor.remove')}
              onClick={() => onChange(copies.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <div>
        <Button icon={Plus} onClick={() => onChange([...copies, { from: '', to: '' }])}>
          {say('add')}
        </Button>
      </div>
      <p className="text-12 text-text-3">{say('copiesHint')}</p>
    </fieldset>
  );
}

/** One question by its name; by its code where the names are not known. */
function Chosen({
  label,
  value,
  offered,
  onChange,
}: {
  label: string;
  value: string;
  offered: Named[];
  onChange(code: string): void;
}) {
  const { messages } = useEditor();
  if (offered.length === 0)
    return (
      <Field label={label}>
        <Input dir="ltr" spellCheck={false} value={value} onChange={(event) => onChange(event.target.value)} />
      </Field>
    );
  const isOffered = offered.some((each) => each.value === value);
  return (
    <Field label={label}>
      <Select
        value={isOffered ? value : ''}
        {...(!isOffered && { placeholder: messages.text('formEditor.lookUp.choose') })}
        onChange={(event) => onChange(event.target.value)}
        options={offered}
      />
    </Field>
  );
}

export const lookUpAuthoring: FieldAuthoring<'look-up'> = {
  icon: FolderSearch,
  group: 'blocks',
  start: { service: '' },
  Settings: LookUpSettings,
};
