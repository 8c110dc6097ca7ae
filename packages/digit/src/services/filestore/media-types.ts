/** The type browsers give a file, and the one filestore wants to hear for it: Tika's, where the two differ. */
const TYPES: Record<string, { media: string; part?: string }> = {
  jpg: { media: 'image/jpeg' },
  jpeg: { media: 'image/jpeg' },
  png: { media: 'image/png' },
  pdf: { media: 'application/pdf' },
  odt: { media: 'application/vnd.oasis.opendocument.text' },
  ods: { media: 'application/vnd.oasis.opendocument.spreadsheet' },
  doc: { media: 'application/msword', part: 'application/x-tika-msoffice' },
  xls: { media: 'application/vnd.ms-excel', part: 'application/x-tika-msoffice' },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    part: 'application/x-tika-ooxml',
  },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    part: 'application/x-tika-ooxml',
  },
  csv: { media: 'text/csv', part: 'text/plain' },
  dxf: { media: 'image/vnd.dxf', part: 'text/plain' },
  txt: { media: 'text/plain' },
};

function typesOf(fileName: string) {
  return TYPES[fileName.split('.').at(-1)?.toLowerCase() ?? ''];
}

/** What to call a file when it is sent; unknown ones are called what they are said to be. */
export function toPartType(fileName: string, mediaType: string): string {
  const types = typesOf(fileName);
  return types ? (types.part ?? types.media) : mediaType;
}

/** What a stored file is, for whoever downloads it. */
export function fromPartType(fileName: string, partType: string): string {
  const types = typesOf(fileName);
  return types?.part === partType ? types.media : partType;
}
