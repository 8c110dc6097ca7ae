import type { FieldView } from '../../renderer/contract';

export const longTextView: FieldView<'long-text'> = {
  isGroup: false,
  Input: ({ id, name, value, describedBy, issues }) => (
    <textarea
      id={id}
      name={name}
      className="n-control n-area"
      rows={5}
      dir="auto"
      defaultValue={value === undefined || value === null ? '' : String(value)}
      aria-describedby={describedBy}
      aria-invalid={issues.length > 0 || undefined}
    />
  ),
};
