'use client';
import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

type Props = {
  /** Absent: the section is always open. */
  title?: string;
  /** Which one it is, the same for every field: what was folded stays folded. */
  name?: string;
  /** Beside the title: what is inside, in few words. */
  summary?: ReactNode;
  /** Open as long as nobody folded it. */
  isOpen?: boolean;
  children: ReactNode;
};

/** A part of the properties; those with a title fold, and remember it. */
export function Section({ title, name, summary, isOpen = true, children }: Props) {
  const id = useId();
  const [wish, setWish] = useState(() => (name === undefined ? undefined : rememberedWish(name)));
  if (title === undefined || name === undefined)
    return <section className="grid min-w-0 gap-3 border-b border-line p-4">{children}</section>;
  const isShown = wish ?? isOpen;
  return (
    <section aria-labelledby={id} className="border-b border-line">
      <h3>
        <button
          type="button"
          id={id}
          aria-expanded={isShown}
          onClick={() => {
            setWish(!isShown);
            rememberWish(name, !isShown);
          }}
          className="flex w-full items-center gap-2 px-4 py-3 text-start text-14 font-strong hover:bg-hover"
        >
          {title}
          <span className="ms-auto min-w-0 truncate text-12 font-normal text-text-3">{summary}</span>
          <ChevronDown
            aria-hidden
            className={clsx('size-4 shrink-0 text-text-3', isShown && 'rotate-180')}
            strokeWidth={1.75}
          />
        </button>
      </h3>
      {isShown && <div className="grid min-w-0 gap-3 px-4 pb-4">{children}</div>}
    </section>
  );
}

const keyOf = (name: string) => `nirmaan.formEditor.section.${name}`;

function rememberedWish(name: string): boolean | undefined {
  const kept = localStorage.getItem(keyOf(name));
  return kept === null ? undefined : kept === 'open';
}

function rememberWish(name: string, isOpen: boolean): void {
  localStorage.setItem(keyOf(name), isOpen ? 'open' : 'folded');
}
