import type { FieldView } from '../../renderer/contract';

export const codeScanView: FieldView<'code-scan'> = {
  isGroup: false,
  // Several lines: a code may hold them, and a scanner that types ends with Enter, which must not send the page.
  Input: ({ id, name, field, value, describedBy, issues, look }) => (
    <div className="n-scan">
      <textarea
        id={id}
        name={name}
        className="n-control"
        rows={1}
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={value === undefined || value === null ? '' : String(value)}
        aria-describedby={describedBy}
        aria-invalid={issues.length > 0 || undefined}
      />
      <button type="button" className="n-button-two" hidden data-scan={field.formats.join(' ')} aria-controls={id}>
        {look.messages.text('forms.codeScan.scan')}
      </button>
    </div>
  ),
};
