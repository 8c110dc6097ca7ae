import clsx from 'clsx';
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={clsx('rounded border border-line bg-surface', className)} />;
}

export type PanelProps = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode;
  icon?: LucideIcon;
  /** Right of the title: buttons, a count. */
  actions?: ReactNode;
  /** Rank of the title in the page's outline. */
  level?: 2 | 3;
};

/** A card with a title line. */
export function Panel({ title, icon: Icon, actions, level = 2, className, children, ...rest }: PanelProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section {...rest} className={clsx('rounded border border-line bg-surface', className)}>
      <header className="flex min-h-11 items-center gap-2 border-b border-line px-4 py-2">
        {Icon && <Icon aria-hidden className="size-4 text-brand" strokeWidth={1.75} />}
        <Heading className="text-14 font-strong">{title}</Heading>
        {actions && <div className="ms-auto flex items-center gap-2 text-12 text-text-3">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

const noteTones = {
  info: { box: 'bg-info-soft', mark: 'text-info-mark', icon: Info },
  warn: { box: 'bg-warn-soft', mark: 'text-warn-mark', icon: TriangleAlert },
  error: { box: 'bg-error-soft', mark: 'text-error-mark', icon: CircleAlert },
  ok: { box: 'bg-ok-soft', mark: 'text-ok-mark', icon: CircleCheck },
};

/** A message in the page. Give `role="alert"` or `role="status"` where it appears by itself. */
export function Note({
  tone = 'info',
  className,
  children,
  ...rest
}: ComponentProps<'div'> & { tone?: keyof typeof noteTones }) {
  const { box, mark, icon: Icon } = noteTones[tone];
  return (
    <div {...rest} className={clsx('flex gap-2 rounded px-3 py-2.5 text-text', box, className)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', mark)} strokeWidth={1.75} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

export type EmptyStateProps = {
  icon?: LucideIcon;
  tone?: 'neutral' | 'error';
  title: ReactNode;
  /** What to do now. */
  text?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** A list with nothing in it, or one that could not be loaded: what is so, and what to do. */
export function EmptyState({ icon: Icon, tone = 'neutral', title, text, action, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-center justify-center gap-1 px-6 py-10 text-center', className)}>
      {Icon && (
        <Icon
          aria-hidden
          className={clsx('size-5', tone === 'error' ? 'text-error-mark' : 'text-text-3')}
          strokeWidth={1.75}
        />
      )}
      <p className="font-strong">{title}</p>
      {text && <p className="max-w-md text-12 text-text-2">{text}</p>}
      {action && <div className="mt-2 flex gap-2">{action}</div>}
    </div>
  );
}

/** The place of something that is still loading; give it the size of what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('skeleton', className ?? 'h-4 w-full')} />;
}

/** How far something is; `label` says of what. */
export function Progress({
  value,
  max,
  label,
  tone = 'info',
}: {
  value: number;
  max: number;
  label: string;
  tone?: 'info' | 'ok' | 'warn' | 'error';
}) {
  const fill = { info: 'bg-info-mark', ok: 'bg-ok-mark', warn: 'bg-warn-mark', error: 'bg-error-mark' }[tone];
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="h-1 overflow-hidden rounded-pill bg-line"
    >
      <div
        className={clsx('h-full rounded-pill transition-[width]', fill)}
        style={{ width: `${max === 0 ? 0 : (100 * value) / max}%` }}
      />
    </div>
  );
}
