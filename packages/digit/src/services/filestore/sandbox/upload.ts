import { answer, isObject, JSON_UTF8_TYPE, type SandboxResponse, textOf } from '../../../sandbox/exchange';
import { parseJson } from '../../../sandbox/read-body';
import { refuse, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { toBase64 } from '../base64';
import type { FilestoreEffect } from './effects';
import { checkFormat, extensionOf } from './formats';
import { type Part, parseMultipart } from './multipart';
import { BUCKET, IMAGES } from './object-store';
import { missingParameter } from './parameters';
import { isReadableImage } from './readable-image';

type Call = SandboxCall<FilestoreEffect>;

/** `spring.servlet.multipart.max-file-size`, `max-request-size`. */
const MAX_FILE = 5 * 1024 * 1024;
const MAX_REQUEST = 30 * 1024 * 1024;
/** `filename.length` */
const LETTERS = 10;

/** `POST v1/files`: nothing is stored unless every file is allowed. */
export function storeFiles(call: Call): SandboxResponse {
  const { request } = call;
  const parts = readParts(call);
  const parameter = (name: string): string | null => {
    const part = parts.find((each) => each.name === name && each.fileName === undefined);
    return request.query.get(name) ?? (part ? textOf(part.bytes) : null);
  };
  const files = parts.filter((part) => part.name === 'file' && part.fileName !== undefined);
  if (files.length === 0) throw unhandled('MissingServletRequestPartException', "Required part 'file' is not present.");
  const tenant = parameter('tenantId');
  if (tenant === null) throw missingParameter('tenantId');
  const module = parameter('module');
  if (module === null) throw missingParameter('module');
  checkRequestInfo(parameter('requestInfo'));
  const stored = files.map((file) => toStored(call, file, { tenant, module, tag: parameter('tag') }));
  if (!stored.every(hasRoom)) throw refuse(NOT_STORED);
  call.store({ kind: 'files', files: stored });
  return answer(201, { files: stored.map((file) => ({ fileStoreId: file.id, tenantId: tenant })) }, JSON_UTF8_TYPE);
}

/** Columns of eg_filestoremap, in characters; the name there begins with the bucket. */
const SIZES = { name: 256, contentType: 100, text: 256 };
const NOT_STORED = {
  code: 'QUERY_EXECUTION_ERROR',
  message: 'Database operation failed',
  description: 'An error occurred while processing the database request.',
};

function hasRoom({ key, contentType, module, tag, tenant }: FilestoreEffect['files'][number]): boolean {
  const fits = (text: string, size: number) => [...text].length <= size && !text.includes('\u0000');
  return (
    fits(`${BUCKET}/${key}`, SIZES.name) &&
    fits(contentType, SIZES.contentType) &&
    [module, tag ?? '', tenant].every((text) => fits(text, SIZES.text))
  );
}

function readParts({ request }: Call): Part[] {
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.toLowerCase().startsWith('multipart/'))
    throw unhandled('MultipartException', 'Current request is not a multipart request');
  const parts = parseMultipart(request.body, contentType);
  if (!parts) throw unhandled('MultipartException', 'Failed to parse multipart servlet request');
  const isTooLarge = request.body.length > MAX_REQUEST || parts.some((part) => part.bytes.length > MAX_FILE);
  if (isTooLarge) throw unhandled('MaxUploadSizeExceededException', 'Maximum upload size exceeded');
  return parts;
}

function checkRequestInfo(text: string | null): void {
  const value = text === null ? null : parseJson(text);
  if (value !== null && !isObject(value))
    throw refuse({ code: 'INVALID_REQ_INFO', message: 'Failed to deserialization the requestinfo object' });
}

function toStored(
  call: Call,
  part: Part,
  to: { tenant: string; module: string; tag: string | null },
): FilestoreEffect['files'][number] {
  const { fileName = '', contentType, bytes } = part;
  checkFormat({ fileName, bytes, ...(contentType !== undefined && { contentType }) });
  if (IMAGES.has(extensionOf(fileName)) && !isReadableImage(bytes))
    throw refuse({ code: 'EG_FILESTORE_INPUT_ERROR', message: 'Failed to read input stream from multipart file' });
  const date = new Date(call.now);
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  const folder = `${to.tenant}/${to.module}/${month}/${date.getUTCDate()}`;
  const letters = Array.from({ length: LETTERS }, () => letter(call.random(52))).join('');
  return {
    ...to,
    id: call.newId(),
    key: `${folder}/${call.now}${letters}.${extensionOf(fileName)}`,
    contentType: contentType ?? '',
    content: toBase64(bytes),
  };
}

function letter(index: number): string {
  return String.fromCharCode(index < 26 ? 65 + index : 71 + index);
}
