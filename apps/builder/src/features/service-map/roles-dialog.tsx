'use client';
import { languageNameOf, RoleCode } from '@nirmaan/lexicon';
import type { Role } from '@nirmaan/service';
import {
  Button,
  Dialog,
  Field,
  IconButton,
  Input,
  Note,
  RoleChip,
  roleColours,
  SegmentedControl,
  Select,
} from '@nirmaan/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

const audiences = ['citizen', 'counter', 'officer', 'system'] as const satisfies readonly Role['audience'][];
const identities = ['none', 'mobile', 'login'] as const;

/** Who takes part, and how an applicant is known. */
export function RolesDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const say = useWords();
  const { draft, edit } = useService();
  const [newCode, setNewCode] = useState('');
  const colours = roleColours(draft.roles);
  const isTaken = draft.roles.some((role) => role.code === newCode);
  const isRight = RoleCode.safeParse(newCode).success && !isTaken;
  const language = draft.defaultLanguage;
  const usesOf = (code: string) => draft.workflow.actions.filter((action) => action.roles.includes(code)).length;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={say('roles.title')}
      description={say('roles.text')}
      size="wide"
      footer={
        <Button variant="primary" onClick={() => onOpenChange(false)}>
          {say('done')}
        </Button>
      }
    >
      <div className="mb-5">
        <p className="mb-1 text-12 font-strong text-text-2">{say('roles.identify')}</p>
        <SegmentedControl
          label={say('roles.identify')}
          className="max-sm:flex max-sm:flex-col"
          value={draft.access.identify}
          onChange={(identify) =>
            edit(say('roles.identify'), (service) => {
              service.access.identify = identify;
            })
          }
          options={identities.map((each) => ({ value: each, label: say(`roles.identity.${each}`) }))}
        />
      </div>
      <ul className="flex flex-col gap-3">
        {draft.roles.map((role, position) => (
          <li
            key={role.code}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 max-sm:gap-y-2 max-sm:border-b max-sm:border-line max-sm:pb-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
          >
            <Field
              className="max-sm:col-span-2"
              label={
                <>
                  {say('roles.name', { language: languageNameOf(language) })}{' '}
                  <RoleChip colour={colours.get(role.code) ?? 'system'}>{role.code}</RoleChip>
                </>
              }
            >
              <Input
                value={role.name[language] ?? ''}
                lang={language}
                dir="auto"
                onChange={(event) => {
                  const { value } = event.target;
                  edit(say('roles.renamed', { role: role.code }), (service) => {
                    const edited = service.roles[position];
                    if (edited) edited.name[language] = value;
                  });
                }}
              />
            </Field>
            <Field label={say('roles.audience-label')}>
              <Select
                value={role.audience}
                onChange={(event) => {
                  const audience = audiences.find((each) => each === event.target.value);
                  edit(say('roles.audience-label'), (service) => {
                    const edited = service.roles[position];
                    if (edited && audience) edited.audience = audience;
                  });
                }}
                options={audiences.map((each) => ({ value: each, label: say(`roles.audience.${each}`) }))}
              />
            </Field>
            <IconButton
              icon={Trash2}
              label={say('roles.remove', { role: role.code })}
              disabled={usesOf(role.code) > 0}
              title={
                usesOf(role.code) > 0
                  ? say('roles.in-use', { count: usesOf(role.code) })
                  : say('roles.remove', { role: role.code })
              }
              onClick={() =>
                edit(say('roles.remove', { role: role.code }), (service) => void service.roles.splice(position, 1))
              }
            />
          </li>
        ))}
      </ul>
      <form
        className="mt-5 flex items-end gap-3 border-t border-line pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRight) return;
          edit(say('roles.added', { role: newCode }), (service) => {
            service.roles.push({ code: newCode, name: {}, audience: 'officer' });
          });
          setNewCode('');
        }}
      >
        <Field
          label={say('roles.new')}
          hint={say('roles.new-hint')}
          className="flex-1"
          error={newCode && !isRight ? say(isTaken ? 'roles.taken' : 'roles.wrong') : undefined}
        >
          <Input
            value={newCode}
            onChange={(event) => setNewCode(event.target.value.toUpperCase())}
            maxLength={50}
            className="font-mono"
          />
        </Field>
        <Button type="submit" icon={Plus} disabled={!isRight} className="mb-5">
          {say('roles.add')}
        </Button>
      </form>
      {draft.roles.length === 0 && <Note tone="warn">{say('map.no-roles')}</Note>}
    </Dialog>
  );
}
