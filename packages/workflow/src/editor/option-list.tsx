'use client';
import { type ReactNode, useEffect, useRef } from 'react';

export type OptionListProps<O> = {
  /** Of the list; options are `<id>-0`, `<id>-1` …, for `aria-activedescendant`. */
  id: string;
  label: string;
  options: readonly O[];
  active: number | undefined;
  onPick(option: O, position: number): void;
  keyOf(option: O): string;
  children(option: O): ReactNode;
};

/** The list below a combobox. The focus stays in the input; the active option is kept in sight. */
export function OptionList<O>({ id, label, options, active, onPick, keyOf, children }: OptionListProps<O>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== undefined) box.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label={label}
      className="max-h-56 overflow-auto border-t border-line p-1.5 empty:hidden"
    >
      {options.map((option, at) => (
        <div
          key={keyOf(option)}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onPointerDown={(event) => {
            event.preventDefault();
            onPick(option, at);
          }}
          className={`flex cursor-pointer items-baseline gap-2 rounded-chip px-2 py-1 ${at === active ? 'bg-brand-soft text-brand' : 'hover:bg-hover'}`}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}
