'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, buttonClass, Card, EmptyState, Menu } from '@nirmaan/ui';
import { ChevronDown, Plus, Table2, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { issuesBelow } from '../service/places';
import { ProblemList } from '../service/problems-drawer';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';
import { NewMasterDialog } from './new-master-dialog';

/** The masters this service reads. Their rows are edited by themselves; they are published with the service. */
export function MastersTab() {
  const say = useWords();
  const { draft, edit, masters, issues, language } = useService();
  const [isNew, setNew] = useState(false);
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  const unused = masters.filter(
    (master) => master.kind !== 'table' && !draft.masters.some((use) => use.code === master.code),
  );
  const use = (code: string, name: string) =>
    edit(say('masters.used', { name }), (service) => void service.masters.push({ code }));
  const here = issuesBelow(issues, '/masters').map((issue) => ({ ...issue, path: `/masters${issue.path}` }));
  return (
    <div className="mx-auto flex w-full max-w-[880px] flex-col gap-4 p-4 md:p-8">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1">
          <h1 className="text-20 font-strong">{say('masters.of-service')}</h1>
          <p className="text-text-2">{say('masters.of-service-text')}</p>
        </div>
        <Menu
          trigger={
            <button type="button" className={buttonClass('secondary')}>
              <Plus aria-hidden className="size-4" strokeWidth={1.75} />
              {say('masters.use')}
              <ChevronDown aria-hidden className="size-4" strokeWidth={1.75} />
            </button>
          }
          items={[
            ...unused.map((master) => ({
              label: read(master.name) || master.code,
              text: master.code,
              icon: Table2,
              onSelect: () => void use(master.code, read(master.name) || master.code),
            })),
            { label: say('masters.new'), icon: Plus, onSelect: () => setNew(true) },
          ]}
        />
      </div>
      {here.length > 0 && (
        <Card>
          <ProblemList issues={here} />
        </Card>
      )}
      <Card>
        {draft.masters.length === 0 ? (
          <EmptyState icon={Table2} title={say('masters.none')} text={say('masters.none-text')} />
        ) : (
          <ul>
            {draft.masters.map(({ code }, position) => {
              const master = masters.find((each) => each.code === code);
              const name = read(master?.name) || code;
              return (
                <li
                  key={code}
                  className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0"
                >
                  <Table2 aria-hidden className="size-4 text-brand" strokeWidth={1.75} />
                  <span className="min-w-0 flex-1">
                    {master ? (
                      <Link href={`/masters/${encodeURIComponent(code)}`} className="font-strong text-brand">
                        {name}
                      </Link>
                    ) : (
                      <span className="font-strong">{name}</span>
                    )}
                    <span className="block text-12 text-text-2">
                      {master
                        ? `${say('masters.rows', { count: master.rows.length })}, ${say('masters.columns', { count: master.columns.length })}`
                        : say('masters.missing')}
                    </span>
                  </span>
                  <Button
                    size="small"
                    variant="quiet"
                    icon={Trash2}
                    onClick={() =>
                      edit(say('masters.dropped', { name }), (service) => void service.masters.splice(position, 1))
                    }
                  >
                    {say('masters.drop')}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
      <NewMasterDialog open={isNew} onOpenChange={setNew} onMade={(code) => void use(code, code)} />
    </div>
  );
}
