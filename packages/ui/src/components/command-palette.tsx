'use client';
import { Command } from 'cmdk';
import { type LucideIcon, Search } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './labels';

export type PaletteCommand = {
  /** Unique among all commands. */
  id: string;
  label: string;
  /** Right of the label: where it belongs. */
  area?: ReactNode;
  icon?: LucideIcon;
  /** Other words that find it. */
  keywords?: string[];
  keys?: string;
  run(): void;
};

export type CommandPaletteProps = {
  open: boolean;
  onOpenChange(open: boolean): void;
  label: string;
  placeholder: string;
  nothingFound: string;
  commands: readonly PaletteCommand[];
};

/** Everything that can be opened or done, found by typing. */
export function CommandPalette({
  open,
  onOpenChange,
  label,
  placeholder,
  nothingFound,
  commands,
}: CommandPaletteProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="appear fixed inset-0 z-50 bg-[rgb(8_20_28/.3)]" />
        <RadixDialog.Content
          aria-describedby={undefined}
          className="appear fixed top-[14vh] left-1/2 z-50 w-[calc(100vw-32px)] max-w-[560px] -translate-x-1/2 overflow-hidden rounded border border-line bg-raised shadow-float outline-none"
        >
          <RadixDialog.Title className="sr-only">{label}</RadixDialog.Title>
          <Command label={label} loop>
            <div className="flex h-11 items-center gap-2.5 border-b border-line px-3.5">
              <Search aria-hidden className="size-4 text-text-3" strokeWidth={1.75} />
              <Command.Input
                placeholder={placeholder}
                className="h-full min-w-0 flex-1 bg-transparent outline-none focus-visible:shadow-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-6 text-center text-text-2">{nothingFound}</Command.Empty>
              {commands.map(({ id, label: text, area, icon: Icon, keywords, keys, run }) => (
                <Command.Item
                  key={id}
                  value={`${text} ${id}`}
                  {...(keywords && { keywords })}
                  onSelect={() => {
                    onOpenChange(false);
                    run();
                  }}
                  className="flex h-9 cursor-pointer items-center gap-2.5 rounded-chip px-2 data-[selected=true]:bg-brand-soft"
                >
                  {Icon && <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />}
                  <span className="min-w-0 flex-1 truncate">{text}</span>
                  {area && <span className="text-12 text-text-2">{area}</span>}
                  {keys && <Kbd>{keys}</Kbd>}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
