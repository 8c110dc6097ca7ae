import type { FieldView } from '../../renderer/contract';
import { documentsOf, mediaTypes } from '.';

const KILOBYTE = 1024;

/** `310 KB`, `1.2 MB` in the reader's numbers. */
export function sizeInWords(bytes: number, language: string): string {
  const [value, unit] =
    bytes < KILOBYTE * KILOBYTE
      ? [Math.max(1, Math.round(bytes / KILOBYTE)), 'kilobyte']
      : [bytes / KILOBYTE / KILOBYTE, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}

export const documentView: FieldView<'document'> = {
  isGroup: false,
  Input: ({ id, name, pointer, field, value, describedBy, issues, look }) => {
    const files = documentsOf(value);
    const isFull = files.length >= field.maxFiles && field.maxFiles > 1;
    return (
      <div className="n-document">
        <input type="hidden" name={`${name}.kept`} value="" />
        {files.map((file) => (
          <p key={file.ref} className="n-file">
            <input type="hidden" name={`${name}.kept`} value={file.ref} />
            <span className="n-file-name">{file.name}</span>
            <span className="n-file-size">{sizeInWords(file.size, look.language)}</span>
            <button type="submit" name="_op" value={`remove:${pointer}/${file.ref}`} formNoValidate className="n-link">
              {look.messages.text('forms.document.remove')}
              <span className="n-only-read"> {file.name}</span>
            </button>
          </p>
        ))}
        {!isFull && (
          <input
            id={id}
            name={name}
            type="file"
            className="n-control n-upload"
            accept={field.accept.map((kind) => mediaTypes[kind]).join(',')}
            multiple={field.maxFiles > 1}
            data-max-bytes={field.maxBytes}
            aria-describedby={[describedBy, `${id}-kinds`].filter(Boolean).join(' ')}
            aria-invalid={issues.length > 0 || undefined}
          />
        )}
        <p id={`${id}-kinds`} className="n-small">
          {look.messages.text(
            files.length > 0 && !isFull && field.maxFiles === 1 ? 'forms.document.replace' : 'forms.document.kinds',
            {
              kinds: field.accept.join(', ').toUpperCase(),
              size: sizeInWords(field.maxBytes, look.language),
            },
          )}
        </p>
      </div>
    );
  },
};
