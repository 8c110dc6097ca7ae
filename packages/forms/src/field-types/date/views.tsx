import type { FieldView } from '../../renderer/contract';
import { datePartsOf } from '.';

const PARTS = ['day', 'month', 'year'] as const;

export const dateView: FieldView<'date'> = {
  isGroup: true,
  Input: ({ id, name, value, issues, look }) => {
    const parts = datePartsOf(value);
    return (
      <div className="n-date">
        {PARTS.map((part, at) => {
          // The first input has the field's id: links of the error summary lead to it.
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
                maxLength={part === 'year' ? 4 : 2}
                autoComplete="off"
                defaultValue={parts[part]}
                aria-invalid={issues.length > 0 || undefined}
              />
            </div>
          );
        })}
      </div>
    );
  },
};
