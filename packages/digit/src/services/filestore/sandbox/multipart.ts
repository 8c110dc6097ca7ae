/** One part of a `multipart/form-data` body. `fileName` is there where the part is a file. */
export type Part = { name: string; fileName?: string; contentType?: string; bytes: Uint8Array };

const CR_LF = [13, 10];

/** The parts of a body; undefined where the boundary is missing. */
export function parseMultipart(body: Uint8Array, contentType: string): Part[] | undefined {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) return undefined;
  const delimiter = new TextEncoder().encode(`--${boundary}`);
  const parts: Part[] = [];
  let start = indexOf(body, delimiter, 0);
  while (start >= 0) {
    const begin = start + delimiter.length;
    if (body[begin] === 45 && body[begin + 1] === 45) break;
    const next = indexOf(body, new Uint8Array([...CR_LF, ...delimiter]), begin);
    if (next < 0) break;
    const part = parsePart(body.subarray(begin + CR_LF.length, next));
    if (part) parts.push(part);
    start = next + CR_LF.length;
  }
  return parts;
}

function parsePart(bytes: Uint8Array): Part | undefined {
  const end = indexOf(bytes, new Uint8Array([...CR_LF, ...CR_LF]), 0);
  if (end < 0) return undefined;
  const headers = new Map(
    new TextDecoder()
      .decode(bytes.subarray(0, end))
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
      }),
  );
  const disposition = headers.get('content-disposition') ?? '';
  const name = parameterOf(disposition, 'name');
  if (name === undefined) return undefined;
  const fileName = parameterOf(disposition, 'filename');
  const contentType = headers.get('content-type');
  return {
    name,
    ...(fileName !== undefined && { fileName }),
    ...(contentType !== undefined && { contentType }),
    bytes: bytes.subarray(end + 4),
  };
}

/** Browsers write a quote inside a name as `%22` or `\"`. */
function parameterOf(disposition: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|;)\\s*${name}=(?:"((?:\\\\"|[^"])*)"|([^;]*))`, 'i').exec(disposition);
  return match ? (match[1]?.replaceAll('\\"', '"') ?? match[2]?.trim()) : undefined;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first] = wanted;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}
