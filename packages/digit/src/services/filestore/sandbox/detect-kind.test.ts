import { describe, expect, it } from 'vitest';
import { detectKind } from './detect-kind';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const zip = (entry: string) => latin(`PK\x03\x04${'\0'.repeat(26)}${entry}`);

describe('the kind of a file by its content', () => {
  it.each([
    ['image/png', latin('\x89PNG\r\n\x1a\n')],
    ['image/jpeg', latin('\xff\xd8\xff\xe0')],
    ['application/pdf', latin('%PDF-1.4')],
    ['application/x-tika-ooxml', zip('[Content_Types].xml')],
    ['application/x-tika-ooxml', zip('_rels/.rels')],
    ['application/vnd.oasis.opendocument.text', zip('mimetypeapplication/vnd.oasis.opendocument.textPK')],
    ['application/vnd.oasis.opendocument.spreadsheet', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK')],
    ['application/zip', zip('mimetypeapplication/vnd.oasis.opendocument.text-templatePK')],
    ['application/zip', zip('a.txt')],
    ['application/x-tika-msoffice', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['application/x-msdownload', latin('MZ')],
    ['text/plain', new TextEncoder().encode('नमस्ते')],
    ['text/plain', new TextEncoder().encode('न'.repeat(400))],
    ['text/plain', latin('caf\xe9 in Latin-1, mostly ASCII')],
    ['text/html', latin('<!DOCTYPE html>')],
    ['application/octet-stream', latin('\x00\x01\x02 text')],
    ['application/octet-stream', new Uint8Array()],
  ])('%s', (kind, bytes) => {
    expect(detectKind(bytes)).toBe(kind);
  });
});
