'use client';
import clsx from 'clsx';
import { Check, ChevronDown } from 'lucide-react';
import { type ComponentProps, createContext, type ReactNode, useContext, useId } from 'react';

type FieldIds = { id: string; describedBy: string | undefined; invalid: boolean };
const FieldContext = createContext<FieldIds | undefined>(undefined);

/** Names of the control inside a `Field`: label, hint and error are tied to it without further ado. */
function useField(own: Pick<ComponentProps<'input'>, 'id' | 'aria-describedby' | 'aria-invalid'>) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': field?.invalid || own['aria-invalid'],
  };
}

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Right of the label: a badge, a link. */
  aside?: ReactNode;
  /** The label is for assistive technology only. */
  hideLabel?: boolean;
  className?: string;
  /** One control. */
  children: ReactNode;
};

/** A control with its label, hint and error. */
export function Field({ label, hint, error, aside, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={clsx('block', className)}>
      <div className={clsx('mb-1 flex items-center gap-1.5 text-12', hideLabel && !error && 'sr-only')}>
        <label htmlFor={id} className={clsx('font-strong text-text-2', hideLabel && 'sr-only')}>
          {label}
        </label>
        {error ? (
          <span id={errorId} className="ms-auto font-strong text-error">
            {error}
          </span>
        ) : (
          aside && <span className="ms-auto">{aside}</span>
        )}
      </div>
      <FieldContext.Provider value={{ id, describedBy, invalid: Boolean(error) }}>{children}</FieldContext.Provider>
      {hint && (
        <p id={hintId} className="mt-1 text-12 text-text-3">
          {hint}
        </p>
      )}
    </div>
  );
}

const box =
  'w-full rounded border border-line-in bg-surface text-text disabled:border-line disabled:bg-sunken disabled:text-disabled aria-invalid:border-error-mark aria-invalid:inset-ring aria-invalid:inset-ring-error-mark';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input {...rest} {...useField(rest)} className={clsx(box, 'h-8 px-2.5 text-14 read-only:bg-sunken', className)} />
  );
}

export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      {...rest}
      {...useField(rest)}
      className={clsx(box, 'block min-h-14 px-2.5 py-1.5 text-14 read-only:bg-sunken', className)}
    />
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly SelectOption[];
  /** First, empty choice. */
  placeholder?: string;
};

/** The browser's own select: known to every keyboard, screen reader and phone. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={clsx('relative block', className)}>
      <select {...rest} {...useField(rest)} className={clsx(box, 'h-8 appearance-none truncate ps-2.5 pe-8 text-14')}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-2 top-2 size-4 text-text-3"
        strokeWidth={1.75}
      />
    </span>
  );
}

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  /** Beside the box. Leave out only with an `aria-label`. */
  label?: ReactNode;
};

export function Checkbox({ label, className, ...rest }: CheckboxProps) {
  const input = (
    <span className="relative inline-grid size-4 shrink-0 place-items-center">
      <input
        type="checkbox"
        {...rest}
        className="peer size-4 appearance-none rounded-chip border-[1.5px] border-line-3 bg-surface checked:border-brand checked:bg-brand disabled:border-line disabled:bg-sunken"
      />
      <Check
        aria-hidden
        className="pointer-events-none absolute hidden size-3 text-on-brand peer-checked:block"
        strokeWidth={2.5}
      />
    </span>
  );
  if (label === undefined) return input;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is `input`
    <label className={clsx('inline-flex items-center gap-2', className)}>
      {input}
      <span>{label}</span>
    </label>
  );
}

export type SwitchProps = {
  checked: boolean;
  onChange(checked: boolean): void;
  label: ReactNode;
  hideLabel?: boolean;
  disabled?: boolean;
  className?: string;
};

/** On or off at once, without saving. */
export function Switch({ checked, onChange, label, hideLabel, disabled, className }: SwitchProps) {
  return (
    <label className={clsx('inline-flex items-center gap-2', className)}>
      <span className="relative inline-block h-[18px] w-8 shrink-0">
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
          className="peer absolute inset-0 size-full appearance-none rounded-pill bg-line-3 transition-colors checked:bg-brand disabled:bg-line-2"
        />
        <span className="pointer-events-none absolute start-0.5 top-0.5 size-3.5 rounded-pill bg-white transition-[inset] peer-checked:start-4 dark:peer-checked:bg-brand-deep" />
      </span>
      <span className={clsx(hideLabel && 'sr-only')}>{label}</span>
    </label>
  );
}

export type SegmentedControlProps<Value extends string> = {
  /** What is chosen here; read out, not shown. */
  label: string;
  value: Value;
  onChange(value: Value): void;
  options: readonly { value: Value; label: ReactNode; disabled?: boolean }[];
  size?: 'normal' | 'small';
  className?: string;
};

/** One of a few, all in sight. Radio buttons underneath: arrows move. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  onChange,
  options,
  size = 'normal',
  className,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={clsx('inline-flex gap-0.5 rounded bg-sunken p-0.5', className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={clsx(
            'relative inline-flex items-center gap-1.5 whitespace-nowrap rounded-chip text-text-2 has-checked:bg-surface has-checked:font-strong has-checked:text-text has-checked:ring-1 has-checked:ring-line has-disabled:text-disabled has-focus-visible:shadow-ring',
            size === 'small' ? 'h-6 px-2 text-12' : 'h-7 px-2.5 text-14',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-chip focus-visible:shadow-none"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
