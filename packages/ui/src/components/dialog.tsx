'use client';
import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './button';
import { useUiLabels } from './provider';

export type DialogProps = {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the end, the safe one first. */
  footer?: ReactNode;
  size?: 'normal' | 'wide';
  children?: ReactNode;
};

/** Asks before something that cannot be undone, or takes a few answers. Escape closes. */
export function Dialog({ open, onOpenChange, title, description, footer, size = 'normal', children }: DialogProps) {
  const labels = useUiLabels();
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="appear fixed inset-0 z-40 bg-[rgb(8_20_28/.45)]" />
        <RadixDialog.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={clsx(
            'appear fixed top-[10vh] left-1/2 z-40 flex max-h-[80vh] w-[calc(100vw-32px)] -translate-x-1/2 flex-col rounded border border-line bg-raised shadow-float outline-none',
            size === 'wide' ? 'max-w-[880px]' : 'max-w-[480px]',
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4">
            <div className="min-w-0 flex-1">
              <RadixDialog.Title className="text-16 font-strong">{title}</RadixDialog.Title>
              {description && (
                <RadixDialog.Description className="mt-1 text-text-2">{description}</RadixDialog.Description>
              )}
            </div>
            <RadixDialog.Close asChild>
              <IconButton icon={X} label={labels.close} size="small" />
            </RadixDialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

export type DrawerProps = {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: ReactNode;
  side?: 'end' | 'bottom';
  children: ReactNode;
};

/** Slides in beside the page; the page stays as it is. */
export function Drawer({ open, onOpenChange, title, side = 'end', children }: DrawerProps) {
  const labels = useUiLabels();
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="appear fixed inset-0 z-40 bg-[rgb(8_20_28/.45)]" />
        <RadixDialog.Content
          aria-describedby={undefined}
          className={clsx(
            'appear fixed z-40 flex flex-col border-line bg-raised shadow-float outline-none',
            side === 'end'
              ? 'inset-y-0 end-0 w-[min(440px,100vw)] border-s'
              : 'inset-x-0 bottom-0 max-h-[60vh] border-t',
          )}
        >
          <header className="flex h-12 shrink-0 items-center gap-3 border-b border-line px-4">
            <RadixDialog.Title className="min-w-0 flex-1 truncate text-14 font-strong">{title}</RadixDialog.Title>
            <RadixDialog.Close asChild>
              <IconButton icon={X} label={labels.close} size="small" />
            </RadixDialog.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
