type Magic = {
  kind: string /** Texts in Latin-1 and where they stand; all must. */;
  at: [offset: number, text: string][];
};

const ZIP = 'PK\x03\x04';
/** Where a ZIP archive has the name of its first entry, and that entry's content if the name is `mimetype`. */
const [ENTRY, CONTENT] = [30, 38];
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

function openDocument(kind: string): Magic {
  return {
    kind: `${OPEN_DOCUMENT}${kind}`,
    at: [
      [0, ZIP],
      [ENTRY, 'mimetype'],
      [CONTENT, `${OPEN_DOCUMENT}${kind}PK`],
    ],
  };
}

const MAGIC: Magic[] = [
  { kind: 'image/png', at: [[0, '\x89PNG\r\n\x1a\n']] },
  { kind: 'image/jpeg', at: [[0, '\xff\xd8\xff']] },
  { kind: 'application/pdf', at: [[0, '%PDF-']] },
  { kind: 'application/pdf', at: [[0, '\xef\xbb\xbf%PDF-']] },
  openDocument('text'),
  openDocument('spreadsheet'),
  ...['[Content_Types].xml', '_rels/.rels'].map(
    (entry): Magic => ({
      kind: 'application/x-tika-ooxml',
      at: [
        [0, ZIP],
        [ENTRY, entry],
      ],
    }),
  ),
  { kind: 'application/zip', at: [[0, ZIP]] },
  { kind: 'application/zip', at: [[0, 'PK\x05\x06']] },
  { kind: 'application/x-tika-msoffice', at: [[0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']] },
  { kind: 'image/gif', at: [[0, 'GIF8']] },
  { kind: 'application/gzip', at: [[0, '\x1f\x8b']] },
  { kind: 'application/x-rar-compressed', at: [[0, 'Rar!\x1a']] },
  { kind: 'application/x-msdownload', at: [[0, 'MZ']] },
  { kind: 'application/x-elf', at: [[0, '\x7fELF']] },
  { kind: 'application/x-sh', at: [[0, '#!/']] },
  { kind: 'application/rtf', at: [[0, '{\\rtf']] },
  { kind: 'application/postscript', at: [[0, '%!']] },
  { kind: 'application/xml', at: [[0, '<?xml']] },
  ...['\xff\xfe', '\xfe\xff', '\xef\xbb\xbf'].map((mark): Magic => ({ kind: 'text/plain', at: [[0, mark]] })),
];

const HTML = /^\s*<(?:!doctype\s+html|html|head|body|title|h1|script)[\s>]/i;
const SVG = /^\s*<svg[\s>]/i;

/**
 * The kind of a file by its first bytes, in the words of Apache Tika, which filestore asks without a file name. Kinds no
 * installation allows are only told apart as far as they must not pass for an allowed one.
 */
export function detectKind(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 512);
  const latin = String.fromCharCode(...head);
  const found = MAGIC.find(({ at }) => at.every(([offset, text]) => latin.startsWith(text, offset)));
  if (found) return found.kind;
  if (HTML.test(latin)) return 'text/html';
  if (SVG.test(latin)) return 'image/svg+xml';
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

/** Tab, line feed, form feed, carriage return, escape. */
const SAFE_CONTROL = new Set([9, 10, 12, 13, 27]);

/** Tika's rule: mostly ASCII, or UTF-8 without control characters. */
function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  let [control, safe, ascii] = [0, 0, 0];
  for (const byte of head) {
    if (byte < 0x20) {
      if (SAFE_CONTROL.has(byte)) safe += 1;
      else control += 1;
    } else if (byte < 0x80) ascii += 1;
  }
  const isMostlyAscii = control * 100 < head.length * 2 && (ascii + safe) * 100 > head.length * 90;
  return isMostlyAscii || (control === 0 && looksLikeUtf8(head));
}

/** The last character may be cut off. */
function looksLikeUtf8(head: Uint8Array): boolean {
  for (let cut = 0; cut < 4; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, head.length - cut));
      return true;
    } catch {
      if (head.length < 512) return false;
    }
  }
  return false;
}
