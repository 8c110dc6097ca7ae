'use client';
import clsx from 'clsx';
import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';

export type TabsProps<Value extends string> = {
  /** What is switched here; read out, not shown. */
  label: string;
  value: Value;
  onChange(value: Value): void;
  tabs: readonly { value: Value; label: ReactNode; content: ReactNode }[];
  className?: string;
};

/** Views of one thing in one place. For tabs that are addresses, use `tabClass` on links. */
export function Tabs<Value extends string>({ label, value, onChange, tabs, className }: TabsProps<Value>) {
  const choose = (chosen: string) => {
    const tab = tabs.find((each) => each.value === chosen);
    if (tab) onChange(tab.value);
  };
  return (
    <RadixTabs.Root value={value} onValueChange={choose} className={clsx('flex min-h-0 flex-col', className)}>
      <RadixTabs.List aria-label={label} className="flex h-11 shrink-0 gap-1 border-b border-line bg-surface px-4">
        {tabs.map((tab) => (
          <RadixTabs.Trigger key={tab.value} value={tab.value} className={tabClass(tab.value === value)}>
            {tab.label}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map((tab) => (
        <RadixTabs.Content key={tab.value} value={tab.value} className="min-h-0 flex-1 overflow-auto">
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}

export function tabClass(isCurrent: boolean): string {
  return clsx(
    'inline-flex h-full items-center gap-1.5 whitespace-nowrap border-y-2 border-t-transparent px-2 no-underline',
    isCurrent ? 'border-b-action font-strong text-brand' : 'border-b-transparent text-text-2 hover:text-text',
  );
}
