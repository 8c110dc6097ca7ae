'use client';
import { Button, Menu, roleClasses } from '@nirmaan/ui';
import { Plus, X } from 'lucide-react';
import { useEditor, useNames, useRoleColours, useWords } from '../editor-context';

type Props = { roles: readonly string[]; onChange(roles: string[]): void };

/** Who can do it: chips to take away, and a menu of those that are not there yet. */
export function RolePicker({ roles, onChange }: Props) {
  const { roles: offered } = useEditor();
  const say = useWords();
  const names = useNames();
  const colours = useRoleColours();
  const open = offered.filter((role) => !roles.includes(role.code));
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {roles.map((role) => {
        const colour = colours.get(role);
        return (
          <span
            key={role}
            className={`inline-flex h-6 max-w-full items-center gap-1 rounded-pill ps-2 pe-1 text-12 ${colour ? roleClasses[colour] : 'border border-error-mark bg-surface text-error'}`}
          >
            <span className="truncate">{names.role(role)}</span>
            <button
              type="button"
              aria-label={say('action.removeRole', { role: names.role(role) })}
              onClick={() => onChange(roles.filter((each) => each !== role))}
              className="grid size-4 shrink-0 place-items-center rounded-pill hover:bg-hover"
            >
              <X aria-hidden className="size-3" strokeWidth={2} />
            </button>
          </span>
        );
      })}
      {open.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button variant="quiet" size="small" icon={Plus}>
              {say('action.addRole')}
            </Button>
          }
          items={open.map((role) => ({
            label: names.role(role.code),
            text: say(`audience.${role.audience}`),
            onSelect: () => onChange([...roles, role.code]),
          }))}
        />
      )}
    </div>
  );
}
