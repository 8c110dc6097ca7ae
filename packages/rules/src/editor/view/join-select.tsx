'use client';
import { ChevronDown } from 'lucide-react';
import type { RowGroup } from '../rows/model';
import { useWords } from './editor-context';

type Props = { label: string; join: RowGroup['join']; onChange(join: RowGroup['join']): void };

/** “all are true” or “any is true”, beside a heading: less than a field, since most never change it. */
export function JoinSelect({ label, join, onChange }: Props) {
  const say = useWords();
  return (
    <span className="relative inline-flex items-center justify-self-start rounded text-12 text-text-2 hover:bg-hover hover:text-text">
      <select
        aria-label={label}
        value={join}
        onChange={(event) => onChange(event.target.value === 'any' ? 'any' : 'all')}
        className="h-7 appearance-none rounded bg-transparent ps-1.5 pe-6"
      >
        <option value="all">{say('join.all')}</option>
        <option value="any">{say('join.any')}</option>
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute end-1 size-4 text-text-3" strokeWidth={1.75} />
    </span>
  );
}
