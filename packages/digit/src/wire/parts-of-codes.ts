/** Codes go into the address, which a Tomcat reads up to 8 kB of. */
const LONGEST = 4_000;

/** Codes as they fit into one request each, as query parameters `codes`. */
export function partsOfCodes(codes: readonly string[], most: number): string[][] {
  const parts: string[][] = [];
  let length = LONGEST;
  for (const code of codes) {
    const added = encodeURIComponent(code).length + '&codes='.length;
    const last = parts.at(-1);
    if (!last || length + added > LONGEST || last.length === most) {
      parts.push([code]);
      length = added;
    } else {
      last.push(code);
      length += added;
    }
  }
  return parts;
}
