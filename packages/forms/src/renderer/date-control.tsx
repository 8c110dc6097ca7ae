import { datePartsOf } from '../field-types/calendar-day';
import type { FieldTypeName } from '../model/form';
import type { InputProps } from './contract';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

type Props = Pick<InputProps<FieldTypeName>, 'id' | 'name' | 'value' | 'issues' | 'look'> & {
  parts?: readonly Part[];
  /** What browsers may fill in, by part. */
  autoComplete?: Record<Part, string>;
};

/**
 * A date in inputs of its own, day first as people say it. No picker: a known date is typed faster, by everybody and with
 * every reader (GOV.UK Design System, date input). The first input has the field's id: links of the error summary lead to it.
 */
export function DateControl({ id, name, value, issues, look, parts = PARTS, autoComplete }: Props) {
  const typed = datePartsOf(value);
  return (
    <div className="n-date">
      {parts.map((part, at) => {
        const partId = at === 0 ? id : `${id}.${part}`;
        return (
          <div key={part}>
            <label htmlFor={partId} className="n-part-label">
              {look.messages.text(`forms.date.${part}`)}
            </label>
            <input
              id={partId}
              name={`${name}.${part}`}
              className={`n-control ${part === 'year' ? 'n-four' : 'n-two'}`}
              inputMode="numeric"
              autoComplete={autoComplete?.[part] ?? 'off'}
              defaultValue={typed[part]}
              aria-invalid={issues.length > 0 || undefined}
            />
          </div>
        );
      })}
    </div>
  );
}
