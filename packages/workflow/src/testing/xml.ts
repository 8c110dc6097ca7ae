// The parts of a document as https://www.w3.org/TR/xml/ has them, without declarations, sections and comments, which we never write.
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const TOKEN =
  /<\/([a-z]+)>|<([a-z]+)((?:\s+[A-Za-z][A-Za-z0-9:-]*="(?:[^<&"]|&(?:amp|lt|gt|quot);)*")*)(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot);)+)/gu;

/** What makes a text no well-formed XML document; for tests. */
export function problemsOfXml(xml: string): string[] {
  const problems: string[] = [];
  if (!CHARACTERS.test(xml)) problems.push('holds characters that XML cannot hold');
  const open: string[] = [];
  let read = 0;
  for (const { 0: token, 1: closes, 2: opens, 3: attributes = '', 4: isEmpty, index } of xml.matchAll(TOKEN)) {
    if (index !== read) break;
    read += token.length;
    if (closes !== undefined && open.pop() !== closes) problems.push(`</${closes}> at ${index} closes nothing`);
    if (opens === undefined) continue;
    const names = [...attributes.matchAll(/([A-Za-z][A-Za-z0-9:-]*)="/g)].map((match) => match[1]);
    if (new Set(names).size < names.length) problems.push(`an attribute twice at ${index}`);
    if (isEmpty === '') open.push(opens);
  }
  if (read !== xml.length) problems.push(`cannot be read from ${read}: ${xml.slice(read, read + 40)}`);
  if (open.length > 0) problems.push(`never closed: ${open.join(' ')}`);
  return problems;
}
