'use client';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';

export type ToolButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon;
  isOn?: boolean;
  children: ReactNode;
};

/** A button of the toolbar; where there is little room it is its icon. */
export function ToolButton({ icon: Icon, isOn, children, ...rest }: ToolButtonProps) {
  return (
    <button
      type="button"
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
      {...rest}
      className={`inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded border px-2 text-12 font-strong ${
        isOn
          ? 'border-brand-line bg-brand-soft text-brand'
          : 'border-transparent text-text-2 hover:bg-hover hover:text-text'
      }`}
    >
      <Icon aria-hidden className="size-4" strokeWidth={1.75} />
      <span className="@max-4xl:sr-only">{children}</span>
    </button>
  );
}

export function Divider() {
  return <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />;
}
