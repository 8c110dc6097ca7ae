import type { FieldView } from '../../renderer/contract';
import { Problems } from '../../renderer/problems';
import { addressOf, addressParts } from '.';

const AUTOCOMPLETE = {
  line1: 'address-line1',
  line2: 'address-line2',
  locality: 'address-level2',
  pincode: 'postal-code',
} as const;

export const addressView: FieldView<'address'> = {
  isGroup: true,
  firstPart: 'line1',
  Input: ({ id, name, pointer, value, issues, look }) => {
    const parts = addressOf(value);
    const isMissing = issues.some((issue) => issue.path === pointer);
    return (
      <div className="n-address">
        {addressParts.map((part, at) => {
          const partId = at === 0 ? id : `${id}.${part}`;
          const own = issues.filter((issue) => issue.path === `${pointer}/${part}`);
          return (
            <div
              key={part}
              className={`n-part n-part-${part}${own.length > 0 ? ' n-wrong' : ''}`}
              data-path={`${pointer}/${part}`}
            >
              <label htmlFor={partId} className="n-part-label">
                {look.messages.text(`forms.address.${part}`)}
              </label>
              <Problems id={`${partId}-error`} issues={own} look={look} />
              <input
                id={partId}
                name={`${name}.${part}`}
                className={`n-control${part === 'pincode' ? ' n-short' : ''}`}
                autoComplete={AUTOCOMPLETE[part]}
                inputMode={part === 'pincode' ? 'numeric' : 'text'}
                dir="auto"
                defaultValue={parts[part] === undefined || parts[part] === null ? '' : String(parts[part])}
                aria-describedby={own.length > 0 ? `${partId}-error` : undefined}
                aria-invalid={own.length > 0 || (isMissing && part !== 'line2') || undefined}
              />
            </div>
          );
        })}
      </div>
    );
  },
};
