import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type RoleColour, roleClasses } from './role-colours';

export function Chip({ className, ...rest }: ComponentProps<'span'>) {
  return (
    <span
      {...rest}
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-pill bg-sunken px-[7px] text-12 text-text-2',
        className,
      )}
    />
  );
}

/** A role in its colour; see `roleColours`. */
export function RoleChip({ colour, className, ...rest }: ComponentProps<'span'> & { colour: RoleColour }) {
  return (
    <span
      {...rest}
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-pill px-[7px] text-12',
        roleClasses[colour],
        className,
      )}
    />
  );
}

export type Tone = 'ok' | 'warn' | 'error' | 'info' | 'action' | 'neutral';
const badgeTones: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  error: 'bg-error-soft text-error',
  info: 'bg-info-soft text-info',
  action: 'bg-action-soft text-action-text',
  neutral: 'bg-sunken text-text-2',
};

export function Badge({
  tone = 'neutral',
  icon: Icon,
  className,
  children,
  ...rest
}: ComponentProps<'span'> & { tone?: Tone; icon?: LucideIcon }) {
  return (
    <span
      {...rest}
      className={clsx(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-chip px-1.5 text-12 font-strong',
        badgeTones[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3" strokeWidth={2.25} />}
      {children}
    </span>
  );
}

/** A small number on a tab or in a list. `label` says what is counted: “3 errors”. */
export function Count({
  tone = 'neutral',
  label,
  children,
}: {
  tone?: 'error' | 'warn' | 'neutral';
  label?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={clsx(
        'inline-grid h-[18px] min-w-[18px] place-items-center rounded-pill px-[5px] text-12 font-strong',
        tone === 'error' && 'bg-error text-surface',
        tone === 'warn' && 'bg-warn-soft text-warn',
        tone === 'neutral' && 'bg-sunken text-text-2',
      )}
    >
      {label ? (
        <>
          <span aria-hidden>{children}</span>
          <span className="sr-only">{label}</span>
        </>
      ) : (
        children
      )}
    </span>
  );
}

/** The first letters of a person's name in a circle; the name itself is its accessible name, so the letters are style only. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const letters = name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('');
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      data-letters={letters}
      className={clsx(
        'inline-grid size-6 shrink-0 place-items-center rounded-pill bg-brand-soft text-12 font-strong text-brand before:content-[attr(data-letters)]',
        className,
      )}
    />
  );
}

/** A key on the keyboard. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={clsx(
        'inline-block h-[18px] min-w-[18px] rounded-chip border border-b-2 border-line-2 bg-surface px-1 text-center font-sans text-12 leading-[15px] text-text-2',
        className,
      )}
    />
  );
}
