import type { FieldTypeName } from '../model/form';
import type { InputProps } from './contract';

type Props = Pick<InputProps<FieldTypeName>, 'id' | 'name' | 'value' | 'describedBy' | 'issues'> & {
  type?: 'text' | 'email' | 'tel';
  inputMode?: 'numeric' | 'decimal';
  autoComplete?: string;
  dir?: 'ltr' | 'auto';
  spellCheck?: boolean;
  className?: string;
  /** Inside the box, at its start and end: a prefix, a unit. */
  before?: string;
  after?: string;
};

/** One line to type into. */
export function TextControl({
  id,
  name,
  value,
  describedBy,
  issues,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  dir = 'auto',
  spellCheck,
  className,
  before,
  after,
}: Props) {
  const input = (
    <input
      id={id}
      name={name}
      type={type}
      className="n-control"
      inputMode={inputMode}
      autoComplete={autoComplete}
      dir={dir}
      spellCheck={spellCheck}
      defaultValue={value === undefined || value === null ? '' : String(value)}
      aria-describedby={describedBy}
      aria-invalid={issues.length > 0 || undefined}
    />
  );
  return (
    <div className={`n-box ${className ?? ''}`.trim()}>
      {before && <bdi className="n-affix">{before}</bdi>}
      {input}
      {after && <bdi className="n-affix">{after}</bdi>}
    </div>
  );
}
