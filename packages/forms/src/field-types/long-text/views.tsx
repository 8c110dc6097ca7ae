import type { FieldView } from '../../renderer/contract';

export const longTextView: FieldView<'long-text'> = {
  isGroup: false,
  Input: ({ field, id, name, value, describedBy, issues, look }) => {
    const limitId = `${id}-limit`;
    return (
      <>
        {/* No maxlength: what was pasted is not cut off unseen; how much is too much is said. */}
        <textarea
          id={id}
          name={name}
          className="n-control n-area"
          rows={5}
          dir="auto"
          defaultValue={value === undefined || value === null ? '' : String(value)}
          aria-describedby={[describedBy, limitId].filter(Boolean).join(' ')}
          aria-invalid={issues.length > 0 || undefined}
        />
        <p id={limitId} className="n-small">
          {look.messages.text('forms.upToCharacters', { max: field.maxLength })}
        </p>
      </>
    );
  },
};
