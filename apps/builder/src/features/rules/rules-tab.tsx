'use client';
import { localize, parsePointer, toPointer } from '@nirmaan/lexicon';
import { Button, EmptyState, Select, Skeleton } from '@nirmaan/ui';
import { Plus, Scale, TableProperties } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useService } from '../service/service-context';
import { AddTable } from './add-table';
import { TableList } from './table-list';
import { useTableWords } from './use-table-words';

const TablePane = dynamic(() => import('./table-pane').then((pane) => pane.TablePane), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-96" />,
});

/** The decision tables a service asks, by what they decide, and the table that is chosen. */
export function RulesTab() {
  const tell = useTableWords();
  const { draft, masters, at, select, language } = useService();
  const [isAdding, setAdding] = useState(false);
  const [part, place] = parsePointer(at);
  const position = part === 'tables' && Number(place) < draft.tables.length ? Number(place) : 0;
  const use = draft.tables[position];
  const nameOf = (code: string, name: string) =>
    localize(masters.find((master) => master.code === code)?.name, language, draft.defaultLanguage) || name;
  const open = (index: number) => select(toPointer(['tables', index]));
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col">
      <div className="flex items-center gap-2 border-b border-line bg-surface px-3 py-2 md:hidden">
        {draft.tables.length > 0 && (
          <Select
            aria-label={tell('tables')}
            className="min-w-0 flex-1"
            value={String(position)}
            onChange={(event) => open(Number(event.target.value))}
            options={draft.tables.map((each, index) => ({ value: String(index), label: nameOf(each.code, each.name) }))}
          />
        )}
        <Button icon={Plus} onClick={() => setAdding(true)}>
          {tell('add')}
        </Button>
      </div>
      <TableList chosen={use ? position : undefined} onOpen={open} onAdd={() => setAdding(true)} nameOf={nameOf} />
      {use ? (
        masters.some((master) => master.code === use.code) ? (
          <TablePane key={use.code} position={position} />
        ) : (
          <EmptyState
            className="grow"
            icon={TableProperties}
            tone="error"
            title={tell('missing', { code: use.code })}
            text={tell('missing-text')}
            action={
              <Button icon={Plus} onClick={() => setAdding(true)}>
                {tell('add')}
              </Button>
            }
          />
        )
      ) : (
        <EmptyState
          className="grow"
          icon={Scale}
          title={tell('none')}
          text={tell('none-text')}
          action={
            <Button variant="primary" icon={Plus} onClick={() => setAdding(true)}>
              {tell('add')}
            </Button>
          }
        />
      )}
      <AddTable open={isAdding} onOpenChange={setAdding} />
    </div>
  );
}
