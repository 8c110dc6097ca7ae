import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line of a card; with `onOpen` it leads to its own place instead of the card's. */
export function PartRow({
  icon: Icon,
  aside,
  onOpen,
  children,
}: {
  icon?: LucideIcon;
  aside?: ReactNode;
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <li className="flex min-h-6 items-center gap-2">
      {Icon && <Icon aria-hidden className="size-4 shrink-0 text-text-3" strokeWidth={1.75} />}
      {onOpen ? (
        <button
          type="button"
          onClick={onOpen}
          className="relative z-10 min-h-6 min-w-0 truncate rounded text-start hover:text-brand hover:underline"
        >
          {children}
        </button>
      ) : (
        <span className="min-w-0 truncate">{children}</span>
      )}
      {aside !== undefined && (
        <span className="ms-auto shrink-0 whitespace-nowrap ps-1 text-12 text-text-3">{aside}</span>
      )}
    </li>
  );
}

/** The first few lines of a list, and how many more there are. */
export function FirstRows<Item>({
  items,
  most = 4,
  more,
  children,
}: {
  items: readonly Item[];
  most?: number;
  more(count: number): string;
  children(item: Item, position: number): ReactNode;
}) {
  const shown = items.length > most + 1 ? most : items.length;
  return (
    <>
      {items.slice(0, shown).map(children)}
      {shown < items.length && <li className="min-h-6 text-12 text-text-3">{more(items.length - shown)}</li>}
    </>
  );
}
