import { refuse } from '../../../sandbox/refusals';
import { detectKind } from './detect-kind';

const OFFICE = ['application/x-tika-msoffice', 'application/x-tika-ooxml', 'application/vnd.oasis.opendocument.text'];
const SHEET = ['application/x-tika-ooxml', 'application/x-tika-msoffice'];

/** `allowed.formats.map` as shipped: kinds by extension. */
const ALLOWED = new Map([
  ['jpg', ['image/jpg', 'image/jpeg']],
  ['jpeg', ['image/jpeg', 'image/jpg']],
  ['png', ['image/png']],
  ['pdf', ['application/pdf']],
  ['odt', ['application/vnd.oasis.opendocument.text']],
  ['ods', ['application/vnd.oasis.opendocument.spreadsheet']],
  ['docx', OFFICE],
  ['doc', OFFICE],
  ['dxf', ['text/plain']],
  ['csv', ['text/plain']],
  ['txt', ['text/plain']],
  ['xlsx', SHEET],
  ['xls', SHEET],
]);

/** The text after the last dot of the last segment. */
export function extensionOf(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}

/** Extension, then content, then the type the sender says: all must be of one allowed kind. */
export function checkFormat(file: { fileName: string; contentType?: string; bytes: Uint8Array }): void {
  const extension = extensionOf(file.fileName).toLowerCase();
  const kinds = ALLOWED.get(extension);
  const formats = `[${[...ALLOWED.keys()].join(', ')}]`;
  // The misspelling is DIGIT's.
  if (!kinds)
    throw invalid(
      `Inalvid input provided for file : ${extension}, please upload any of the allowed formats : ${formats}`,
    );
  if (!kinds.includes(detectKind(file.bytes)))
    throw invalid(
      `Inalvid input provided for file, the extension does not match the file format. Please upload any of the allowed formats : ${formats}`,
    );
  if (!kinds.includes(file.contentType ?? '')) throw invalid('Invalid Content Type');
}

function invalid(message: string) {
  return refuse({ code: 'EG_FILESTORE_INVALID_INPUT', message });
}
