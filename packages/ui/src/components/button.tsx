import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

/** `primary`: the one thing to do next, once a view. `danger`: only where it cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'on' | 'link';
export type ButtonSize = 'normal' | 'small';

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded border font-strong no-underline transition-colors disabled:border-line disabled:bg-sunken disabled:text-disabled aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-disabled';
const variants: Record<ButtonVariant, string> = {
  primary: 'border-action bg-action text-on-action hover:bg-action-hover active:bg-action-press',
  secondary: 'border-line-2 bg-surface text-text hover:bg-hover',
  quiet: 'border-transparent bg-transparent text-text-2 hover:bg-hover hover:text-text',
  danger: 'border-error-mark bg-surface text-error hover:bg-error-soft',
  on: 'border-brand-line bg-brand-soft text-brand hover:bg-brand-soft',
  link: 'border-transparent bg-transparent text-brand underline-offset-2 hover:underline disabled:bg-transparent',
};
const sizes: Record<ButtonSize, string> = { normal: 'h-8 px-3 text-14', small: 'h-7 px-2 text-12' };
const iconSizes: Record<ButtonSize, string> = { normal: 'h-8 w-8 text-14', small: 'h-7 w-7 text-12' };

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: ButtonSize = 'normal', className?: string) {
  return clsx(
    base,
    variants[variant],
    variant === 'link' ? (size === 'small' ? 'text-12' : 'text-14') : sizes[size],
    className,
  );
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Before the text; decoration, the text says what happens. */
  icon?: LucideIcon;
  /** The icon means a direction and turns in right-to-left languages. */
  directional?: boolean;
};

export function Button({
  variant,
  size,
  icon: Icon,
  directional,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClass(variant, size, className)} {...rest}>
      {Icon && <Icon aria-hidden className={clsx('size-4 shrink-0', directional && 'mirror')} strokeWidth={1.75} />}
      {children}
    </button>
  );
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon;
  /** What it does; its accessible name and its tooltip. */
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** The icon means a direction and turns in right-to-left languages. */
  directional?: boolean;
};

export function IconButton({
  icon: Icon,
  label,
  variant = 'quiet',
  size = 'normal',
  directional,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={clsx(base, variants[variant], iconSizes[size], className)}
      {...rest}
    >
      <Icon aria-hidden className={clsx('size-4', directional && 'mirror')} strokeWidth={1.75} />
    </button>
  );
}
