'use client';
import { toPointer } from '@nirmaan/lexicon';
import { Count, IconButton } from '@nirmaan/ui';
import clsx from 'clsx';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { addressOf, issuesBelow, tabOf } from '../service/places';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { purposeIcons } from './purpose';
import { rulePlacesOf } from './rule-places';
import { useTableWords } from './use-table-words';

export type TableListProps = {
  chosen: number | undefined;
  onOpen(position: number): void;
  onAdd(): void;
  nameOf(code: string, name: string): string;
};

/** The tables of the service, and below them the rules that stand elsewhere. */
export function TableList({ chosen, onOpen, onAdd, nameOf }: TableListProps) {
  const say = useWords();
  const tell = useTableWords();
  const { code, draft, issues, language } = useService();
  const places = useMemo(() => rulePlacesOf(draft, language), [draft, language]);
  return (
    <nav
      aria-label={tell('tables')}
      className="flex w-54 shrink-0 flex-col overflow-y-auto border-e border-line bg-surface max-md:hidden"
    >
      <div className="flex h-11 shrink-0 items-center border-b border-line ps-4 pe-2">
        <h2 className="flex-1 font-strong">{tell('title')}</h2>
        <IconButton icon={Plus} size="small" label={tell('add')} onClick={onAdd} />
      </div>
      <ul className="p-2">
        {draft.tables.map((use, position) => {
          const Icon = purposeIcons[use.purpose];
          const here = issuesBelow(issues, toPointer(['tables', position])).filter((each) => each.severity !== 'info');
          const isError = here.some((each) => each.severity === 'error');
          return (
            <li key={`${use.name}-${use.code}`}>
              <button
                type="button"
                aria-current={position === chosen ? 'true' : undefined}
                onClick={() => onOpen(position)}
                className={clsx(
                  'flex min-h-8 w-full items-center gap-2.5 rounded px-2 py-1 text-start',
                  position === chosen ? 'bg-brand-soft font-strong text-brand' : 'text-text-2 hover:bg-hover',
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{nameOf(use.code, use.name)}</span>
                  <span className="sr-only">{tell(`purpose.${use.purpose}.name`)}</span>
                </span>
                {here.length > 0 && (
                  <Count
                    tone={isError ? 'error' : 'warn'}
                    label={say(isError ? 'problems.errors' : 'problems.warnings', { count: here.length })}
                  >
                    {here.length}
                  </Count>
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {places.length > 0 && (
        <details className="border-t border-line px-2 py-2">
          <summary className="cursor-pointer rounded px-2 py-1 text-12 font-strong text-text-2 hover:bg-hover">
            {tell('elsewhere', { count: places.length })}
          </summary>
          <ul className="mt-1">
            {places.map(({ owner, name, role, text }) => (
              <li key={`${owner} ${role} ${text}`}>
                <Link
                  href={addressOf(code, tabOf(owner), owner)}
                  className="block rounded px-2 py-1 text-text no-underline hover:bg-hover"
                >
                  <span className="block truncate">{name}</span>
                  <span className="block truncate text-12 text-text-3">{tell(`role.${roleKey(role)}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

const roles = ['visible', 'required', 'when', 'value', 'initial', 'checks'];

function roleKey(role: string): string {
  return roles.includes(role) ? role : 'other';
}
