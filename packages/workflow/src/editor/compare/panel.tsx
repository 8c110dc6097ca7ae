'use client';
import { Badge, Button, Count, Field, IconButton, Kbd, Note, Select } from '@nirmaan/ui';
import { ArrowLeftRight, FileUp, GitCompareArrows, X } from 'lucide-react';
import { type ChangeEvent, useMemo, useRef } from 'react';
import type { ChangeKind, WorkflowChange } from '../../diff/diff-workflows';
import { pointerToChange } from '../../diff/pointer-to-change';
import { useEditor, useWords } from '../editor-context';
import { type Compare, type Comparisons, useCompare } from './compare-context';
import { changeLooks } from './looks';
import { useChangeWords } from './words';

const kinds: readonly ChangeKind[] = ['added', 'changed', 'removed'];

/** Beside the canvas while two workflows are compared: with what, and each change in words. */
export function ComparePanel() {
  const { comparisons } = useEditor();
  const say = useWords();
  const compare = useCompare();
  if (!compare || !comparisons) return null;
  return (
    <aside
      aria-label={say('compare.panel')}
      className="w-80 shrink-0 overflow-y-auto border-s border-line bg-surface max-md:h-[45%] max-md:w-full max-md:border-s-0 max-md:border-t"
    >
      <header className="sticky top-0 z-10 flex h-11 items-center gap-2 border-b border-line bg-surface px-4">
        <Badge tone="info" icon={GitCompareArrows}>
          {say('compare.title')}
        </Badge>
        <Button size="small" icon={X} className="ms-auto" onClick={compare.stop}>
          {say('compare.stop')}
          <Kbd aria-hidden className="max-md:hidden">
            Esc
          </Kbd>
        </Button>
      </header>
      <Chooser compare={compare} comparisons={comparisons} />
      {compare.other && <Changes compare={compare} label={compare.other.label} />}
    </aside>
  );
}

/** With which workflow: a version of this service, or a file. */
function Chooser({ compare, comparisons }: { compare: Compare; comparisons: Comparisons }) {
  const say = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const { versions, loadVersion, loadFile } = comparisons;
  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) compare.choose(() => loadFile(file));
  };
  return (
    <section className="grid gap-3 border-b border-line p-4">
      {versions.length > 0 ? (
        <Field label={say('compare.with')}>
          <Select
            value={versions.find(({ label }) => label === compare.other?.label)?.id ?? ''}
            placeholder={say('compare.choose')}
            disabled={compare.isLoading}
            onChange={({ target }) => target.value && compare.choose(() => loadVersion(target.value))}
            options={versions.map(({ id, label }) => ({ value: id, label }))}
          />
        </Field>
      ) : (
        <p className="text-text-2">{say('compare.noVersions')}</p>
      )}
      <Button size="small" icon={FileUp} className="justify-self-start" onClick={() => picker.current?.click()}>
        {say('compare.file')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,.txt,.md,application/json"
        aria-label={say('compare.file')}
        className="sr-only"
        tabIndex={-1}
        onChange={onFile}
      />
      {compare.failure && (
        <Note tone="error" role="alert">
          {compare.failure}
        </Note>
      )}
    </section>
  );
}

function Changes({ compare, label }: { compare: Compare; label: string }) {
  const say = useWords();
  const { changes, isTurned } = compare;
  const drawing = say('compare.drawing');
  return (
    <section aria-label={say('compare.changes')} className="grid gap-4 p-4">
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 text-text-2">
          {say('compare.direction', { before: isTurned ? drawing : label, after: isTurned ? label : drawing })}
        </p>
        <IconButton size="small" icon={ArrowLeftRight} label={say('compare.turn')} onClick={compare.turn} />
      </div>
      <p role="status" className={changes.length > 0 ? 'sr-only' : 'text-text-2'}>
        {say('compare.count', { count: changes.length })}
      </p>
      {kinds.map((kind) => (
        <ChangeList key={kind} kind={kind} compare={compare} />
      ))}
    </section>
  );
}

function ChangeList({ kind, compare }: { kind: ChangeKind; compare: Compare }) {
  const say = useWords();
  const changes = compare.changes.filter((change) => change.kind === kind);
  if (changes.length === 0) return null;
  const { icon: Icon, mark } = changeLooks[kind];
  return (
    <div>
      <h3 className="mb-1 flex items-center gap-2 font-strong">
        <Icon aria-hidden className={`size-4 ${mark}`} strokeWidth={1.75} />
        {say(`compare.kinds.${kind}`)}
        <Count>{changes.length}</Count>
      </h3>
      <ul>
        {changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two actions of one state may have one code
          <ChangeItem key={`${change.what} ${change.scope} ${change.key} ${at}`} change={change} compare={compare} />
        ))}
      </ul>
    </div>
  );
}

function ChangeItem({ change, compare }: { change: WorkflowChange; compare: Compare }) {
  const say = useWords();
  const inWords = useChangeWords(compare);
  const { name, place, details } = inWords(change);
  const { merged, selection, select } = compare;
  const pointer = useMemo(() => pointerToChange(change, merged.workflow), [change, merged]);
  return (
    <li>
      <button
        type="button"
        disabled={pointer === undefined}
        aria-current={(pointer !== undefined && pointer === selection) || undefined}
        onClick={() => pointer !== undefined && select(pointer)}
        className="w-full rounded px-2 py-1.5 text-start enabled:hover:bg-hover aria-current:bg-brand-soft"
      >
        <span className="flex items-baseline gap-2">
          <span className="font-strong">{name}</span>
          <span className="text-12 text-text-3">{say(`compare.what.${change.what}`)}</span>
        </span>
        {place && <span className="block text-12 text-text-2">{place}</span>}
        {details.map((detail) => (
          <span key={detail} className="block text-12 text-text-2">
            {detail}
          </span>
        ))}
      </button>
    </li>
  );
}
