'use client';
import type { Issue } from '@nirmaan/lexicon';
import { Count } from '@nirmaan/ui';
import { ChevronDown, ChevronRight, EyeOff, Split, Table2 } from 'lucide-react';
import { memo, useState } from 'react';
import { typeOf } from '../../field-types';
import type { Field } from '../../model/form';
import { authoringOf } from '../authorings';
import type { Row } from './rows';

export type RowWords = {
  conditional: string;
  fromMaster: string;
  hidden: string;
  rename: string;
  fieldCount(count: number): string;
  errors(count: number): string;
};

type Props = Row & {
  isSelected: boolean;
  isCurrent: boolean;
  isRenaming: boolean;
  errors: number;
  warnings: number;
  words: RowWords;
  typeName: string | undefined;
};

/** A line of the outline. Drawn again only when something of it changed: a form may have hundreds. */
export const TreeRow = memo(function TreeRow(props: Props) {
  const { pointer, level, name, count, isOpen, field, isSelected, isCurrent, isRenaming, errors, warnings, words } =
    props;
  const Icon = field && authoringOf(field.type).icon;
  const Fold = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      role="treeitem"
      data-pointer={pointer}
      aria-level={level}
      aria-selected={isSelected}
      aria-expanded={count === undefined ? undefined : isOpen}
      tabIndex={isCurrent ? 0 : -1}
      className={`flex h-7.5 w-full cursor-default items-center gap-2 rounded pe-2 select-none ${indents[Math.min(level, indents.length - 1)]} ${
        isSelected
          ? 'bg-brand-soft font-strong text-brand'
          : level === 1
            ? 'font-strong hover:bg-hover'
            : 'text-text-2 hover:bg-hover'
      }`}
    >
      {count !== undefined && (
        <Fold aria-hidden data-fold="" className="size-4 shrink-0 text-text-3 mirror" strokeWidth={1.75} />
      )}
      {Icon && (
        <Icon
          aria-hidden
          className={`size-4 shrink-0 ${isSelected ? 'text-brand' : 'text-text-3'}`}
          strokeWidth={1.75}
        />
      )}
      {isRenaming ? (
        <Rename label={words.rename} />
      ) : (
        <span className="min-w-0 flex-1 truncate" title={name}>
          <bdi>{name}</bdi>
          {props.typeName && <span className="sr-only">, {props.typeName}</span>}
        </span>
      )}
      {field && <Markers field={field} words={words} />}
      {errors + warnings > 0 && (
        <Count tone={errors > 0 ? 'error' : 'warn'} label={words.errors(errors + warnings)}>
          {errors + warnings}
        </Count>
      )}
      {count !== undefined && (
        <span className="text-12 font-normal text-text-3">
          <span aria-hidden>{count}</span>
          <span className="sr-only">{words.fieldCount(count)}</span>
        </span>
      )}
    </div>
  );
});

const indents = ['', 'ps-1.5', 'ps-7', 'ps-12', 'ps-17', 'ps-22', 'ps-27'];

/** What is special about a field, at a glance. */
function Markers({ field, words }: { field: Field; words: RowWords }) {
  const marks = [
    { is: field.visible !== undefined, icon: Split, text: words.conditional },
    { is: 'choices' in field && field.choices.from === 'master', icon: Table2, text: words.fromMaster },
    { is: typeOf(field).kind === 'unseen', icon: EyeOff, text: words.hidden },
  ];
  return marks
    .filter((mark) => mark.is)
    .map(({ icon: Icon, text }) => (
      <span key={text} title={text} className="shrink-0 text-text-3">
        <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
        <span className="sr-only">{text}</span>
      </span>
    ));
}

/** The name as an input; the tree reads it when it is left, and listens to its keys. */
function Rename({ label }: { label: string }) {
  const [start] = useState('');
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it is there to be typed in
      autoFocus
      data-rename=""
      aria-label={label}
      defaultValue={start}
      dir="auto"
      className="h-6 min-w-0 flex-1 rounded-chip border border-brand bg-surface px-1.5 font-normal text-text"
    />
  );
}

type RowIssues = ReadonlyMap<string, { errors: number; warnings: number }>;

/** Problems by the line they are told at: that of the field, and of the page and the groups around it. */
export function issuesByRow(issues: readonly Issue[]): RowIssues {
  const found = new Map<string, { errors: number; warnings: number }>();
  for (const { path, severity } of issues) {
    if (severity === 'info') continue;
    const steps = path.match(/^\/pages\/\d+|\/fields\/\d+/g) ?? [];
    let pointer = '';
    for (const step of steps) {
      pointer += step;
      const here = found.get(pointer) ?? { errors: 0, warnings: 0 };
      found.set(pointer, {
        errors: here.errors + (severity === 'error' ? 1 : 0),
        warnings: here.warnings + (severity === 'warning' ? 1 : 0),
      });
    }
  }
  return found;
}
