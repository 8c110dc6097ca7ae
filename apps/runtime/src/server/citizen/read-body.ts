import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import type { Posted, PostedFile } from './ask';

export const LARGEST_FILE = 5 * 1024 * 1024;
/** All of one post: five documents of the largest size and the answers. */
export const LARGEST_POST = 30 * 1024 * 1024;
/** One answer; a hundred thousand characters of any script fit, so that the form can say what is wrong with them. */
const LARGEST_VALUE = 512 * 1024;
const MOST_VALUES = 2000;
const MOST_FILES = 20;

export type ReadBody = { kind: 'read'; posted: Posted } | { kind: 'too-large' } | { kind: 'unreadable' };

/** Reads a posted form, of either encoding, within limits. The stream is always read to its end or dropped. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_POST) return drop(request);
  const posted: Posted = { values: new Map(), files: [] };
  let size = 0;
  return new Promise((resolve) => {
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: {
          fieldSize: LARGEST_VALUE,
          fields: MOST_VALUES,
          files: MOST_FILES,
          fileSize: LARGEST_FILE + 1,
          fieldNameSize: 500,
        },
      });
    } catch {
      request.resume();
      return resolve({ kind: 'unreadable' });
    }
    const tooLarge = () => {
      request.unpipe(parser);
      resolve(drop(request));
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_POST) tooLarge();
    });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) return tooLarge();
      posted.values.set(name, [...(posted.values.get(name) ?? []), value]);
    });
    parser.on('fieldsLimit', tooLarge);
    parser.on('filesLimit', tooLarge);
    parser.on('file', (input, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('close', () => {
        const bytes = Buffer.concat(chunks);
        const file: PostedFile = { input, name: nameOf(filename), bytes, tooLarge: bytes.length > LARGEST_FILE };
        // A file input without a choice posts an empty file without a name.
        if (filename && bytes.length > 0) posted.files.push(file);
      });
    });
    parser.on('close', () => resolve({ kind: 'read', posted }));
    parser.on('error', () => {
      request.unpipe(parser);
      request.resume();
      resolve({ kind: 'unreadable' });
    });
    request.on('error', () => resolve({ kind: 'unreadable' }));
    request.pipe(parser);
  });
}

/** A browser shows an answer only after it could send everything: the rest is read and forgotten, within reason. */
function drop(request: IncomingMessage): Promise<ReadBody> {
  return new Promise((resolve) => {
    let dropped = 0;
    const end = () => resolve({ kind: 'too-large' });
    request.on('data', (chunk: Buffer) => {
      dropped += chunk.length;
      if (dropped > 4 * LARGEST_POST) {
        request.destroy();
        end();
      }
    });
    request.on('end', end);
    request.on('close', end);
    request.resume();
  });
}

/** Only the last part, without control characters, of a sensible length. */
function nameOf(filename: string | undefined): string {
  const last = (filename ?? '').split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return last.replace(/[\u0000-\u001f\u007f]/g, '').slice(-120) || 'file';
}
