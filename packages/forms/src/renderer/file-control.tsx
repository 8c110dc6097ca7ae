import type { JsonValue, Language } from '@nirmaan/lexicon';
import type { ReactElement } from 'react';
import { documentsOf, type FileLimits, kindsInWords, mediaTypes } from '../field-types/files';
import type { DocumentAnswer } from '../model/evaluation';
import type { FieldTypeName } from '../model/form';
import type { InputProps, Look } from './contract';

const KILOBYTE = 1024;

/** `310 KB`, `1.2 MB` in the reader's numbers. */
function sizeInWords(bytes: number, language: Language): string {
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

/** `PDF`, `JPEG`. */
function kindInWords({ mediaType }: DocumentAnswer): string {
  return kindsInWords(Object.entries(mediaTypes).flatMap(([kind, type]) => (type === mediaType ? [kind] : [])));
}

type Props = Pick<
  InputProps<FieldTypeName>,
  'id' | 'name' | 'pointer' | 'value' | 'describedBy' | 'issues' | 'look'
> & {
  limits: FileLimits;
  capture?: 'user' | 'environment' | undefined;
  /** Ends of the messages about what may be chosen, and what it would replace. */
  kinds: 'document.kinds' | 'photo.kinds';
  replace: 'document.replace' | 'photo.replace';
};

/** The files that are there, each with a way to take it away, and an input for more. */
export function FileControl({
  id,
  name,
  pointer,
  value,
  describedBy,
  issues,
  look,
  limits,
  capture,
  kinds,
  replace,
}: Props): ReactElement {
  const { accept, maxBytes, maxFiles } = limits;
  const files = documentsOf(value);
  const isFull = files.length >= maxFiles && maxFiles > 1;
  const text = look.messages.text;
  return (
    <div className="n-document" data-max-bytes={maxBytes} data-max-files={maxFiles}>
      <input type="hidden" name={`${name}.kept`} value="" />
      {files.map((file) => (
        <p key={file.ref} className="n-file" data-file={file.ref}>
          <input type="hidden" name={`${name}.kept`} value={file.ref} />
          <FileName file={file} look={look} />
          <span className="n-file-size">
            {kindInWords(file)}, {sizeInWords(file.size, look.language)}
          </span>
          <button type="submit" name="_op" value={`remove:${pointer}/${file.ref}`} formNoValidate className="n-link">
            {text('forms.document.remove')}
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
          accept={accept.map((kind) => mediaTypes[kind]).join(',')}
          multiple={maxFiles > 1}
          capture={capture}
          aria-describedby={[describedBy, `${id}-kinds`].filter(Boolean).join(' ')}
          aria-invalid={issues.length > 0 || undefined}
        />
      )}
      <p id={`${id}-kinds`} className="n-small">
        {isFull
          ? text('forms.document.full', { max: maxFiles })
          : text(`forms.${files.length > 0 && maxFiles === 1 ? replace : kinds}`, {
              kinds: kindsInWords(accept),
              size: sizeInWords(maxBytes, look.language),
              max: maxFiles,
            })}
      </p>
    </div>
  );
}

function FileName({ file, look }: { file: DocumentAnswer; look: Look }) {
  const name = <bdi className="n-file-name">{file.name}</bdi>;
  if (!look.documentHref) return name;
  return (
    <a className="n-link n-file-name" href={look.documentHref(file.ref)} target="_blank" rel="noreferrer">
      {name}
      <span className="n-only-read"> {look.messages.text('forms.document.newTab')}</span>
    </a>
  );
}

/** In bytes: what is larger opens when it is wanted; three scans would take a slow line two minutes. */
const LARGEST_SHOWN = 64 * 1024;

/** Uploaded files in a summary: small pictures are seen, everything opens. Undefined: there is nothing more than their names. */
export function FilesTold({ value, look }: { value: JsonValue; look: Look }): ReactElement | null {
  const { documentHref } = look;
  const files = documentsOf(value);
  if (!documentHref || files.length === 0) return null;
  return (
    <span className="n-files">
      {files.map((file) => (
        <a key={file.ref} className="n-link" href={documentHref(file.ref)} target="_blank" rel="noreferrer">
          {file.mediaType.startsWith('image/') && file.size <= LARGEST_SHOWN && (
            <img className="n-thumbnail" src={documentHref(file.ref)} alt="" loading="lazy" width={96} height={96} />
          )}
          <bdi>{file.name}</bdi>
        </a>
      ))}
    </span>
  );
}
