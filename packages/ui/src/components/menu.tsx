'use client';
import clsx from 'clsx';
import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu, Popover as RadixPopover, Tooltip as RadixTooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

export type MenuItem =
  | {
      label: ReactNode;
      /** Below the label, smaller. */
      text?: ReactNode;
      icon?: LucideIcon;
      keys?: ReactNode;
      onSelect(): void;
      disabled?: boolean;
      tone?: 'normal' | 'danger';
      checked?: boolean;
      /** Choosing it turns it on or off; it says which. */
      isToggle?: boolean;
      separator?: undefined;
    }
  | { separator: true };

export type MenuProps = {
  /** A button. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
  className?: string;
  /** Where something else than the button opens it. */
  open?: boolean;
  onOpenChange?(open: boolean): void;
  /** The focus goes back to the button, unless this is prevented. */
  onCloseAutoFocus?(event: Event): void;
};

/** What can be done, behind a button. */
export function Menu({ trigger, items, align = 'end', className, open, onOpenChange, onCloseAutoFocus }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false} {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className={clsx(
            'appear z-50 min-w-44 max-w-[360px] rounded border border-line bg-raised p-1.5 shadow-float',
            className,
          )}
        >
          {items.map((item, position) =>
            item.separator ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a separator is its position
              <DropdownMenu.Separator key={position} className="-mx-1.5 my-1.5 h-px bg-line" />
            ) : (
              <MenuEntry
                // biome-ignore lint/suspicious/noArrayIndexKey: the items of a menu do not move while it is open
                key={position}
                item={item}
              />
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuEntry({ item }: { item: Exclude<MenuItem, { separator: true }> }) {
  const shared = {
    ...(item.disabled !== undefined && { disabled: item.disabled }),
    onSelect: item.onSelect,
    className: clsx(
      'flex cursor-pointer items-start gap-2.5 rounded-chip px-2 py-1.5 outline-none data-disabled:text-disabled data-highlighted:bg-hover',
      item.tone === 'danger' && 'text-error',
    ),
  };
  const content = (
    <>
      {item.icon && <item.icon aria-hidden className="mt-0.5 size-4 shrink-0 text-current" strokeWidth={1.75} />}
      <span className="min-w-0 flex-1">
        <span className={clsx('block', item.text && 'font-strong')}>{item.label}</span>
        {item.text && <span className="block text-12 text-text-2">{item.text}</span>}
      </span>
      {item.keys}
      {item.checked && <Check aria-hidden className="mt-0.5 size-4 text-brand" strokeWidth={2} />}
    </>
  );
  return item.isToggle ? (
    <DropdownMenu.CheckboxItem checked={item.checked ?? false} {...shared}>
      {content}
    </DropdownMenu.CheckboxItem>
  ) : (
    <DropdownMenu.Item {...shared}>{content}</DropdownMenu.Item>
  );
}

export type PopoverProps = {
  trigger: ReactElement;
  /** What it is about; read out when it opens. */
  label: string;
  children: ReactNode;
  open?: boolean;
  onOpenChange?(open: boolean): void;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  className?: string;
};

/** A small panel beside what opened it. */
export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  align = 'start',
  side,
  className,
}: PopoverProps) {
  return (
    <RadixPopover.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={label}
          align={align}
          {...(side && { side })}
          sideOffset={4}
          collisionPadding={8}
          className={clsx(
            'appear z-50 w-80 max-w-[calc(100vw-16px)] rounded border border-line bg-raised p-3 shadow-float outline-none',
            className,
          )}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  );
}

export type TooltipProps = { text: ReactNode; children: ReactElement; side?: 'top' | 'bottom' | 'left' | 'right' };

/** More about a control, on hover and focus; never the only place of something needed. */
export function Tooltip({ text, children, side }: TooltipProps) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content
          {...(side && { side })}
          sideOffset={6}
          collisionPadding={8}
          className="appear z-50 max-w-72 rounded-chip bg-text px-2 py-1 text-12 text-surface"
        >
          {text}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
