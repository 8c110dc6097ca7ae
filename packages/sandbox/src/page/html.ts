/** Text that is markup already. */
export type Markup = { markup: string };
type Part = Markup | string | number | false | undefined | Part[];

/** Markup from a template; every value is escaped but what `html` itself made. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: texts.map((text, index) => text + (index < parts.length ? toMarkup(parts[index]) : '')).join('') };
}

function toMarkup(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(toMarkup).join('');
  return typeof part === 'object' ? part.markup : toEntities(String(part));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function toEntities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
