import clsx from 'clsx';
import type { ComponentProps } from 'react';

/**
 * A table of records; `caption` names it for assistive technology. Wide ones scroll inside. What is hidden in it lies in it:
 * placed against the page it would make the page longer.
 */
export function Table({ caption, className, children, ...rest }: ComponentProps<'table'> & { caption: string }) {
  return (
    <div className="relative overflow-x-auto">
      <table {...rest} className={clsx('w-full border-collapse', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx(
        'whitespace-nowrap border-b border-line bg-surface px-3 py-2 text-start text-12 font-strong text-text-3',
        className,
      )}
    />
  );
}

export function TableCell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={clsx('border-b border-line px-3 py-2 align-middle', className)} />;
}

export function TableRow({ selected, className, ...rest }: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr {...rest} aria-selected={selected} className={clsx(selected ? 'bg-brand-soft' : 'hover:bg-hover', className)} />
  );
}
