import type { PostedValues } from '../model/evaluation';

type Tag = { name: string; isEnd: boolean; attributes: Map<string, string>; after: string };

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z:_.-]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g;

/**
 * What a browser without script would post of this markup, as the HTML standard builds a form's entry list: nothing of what
 * is disabled, of boxes only the ticked, of a select the chosen or else first option. Buttons are not pressed, files not
 * chosen. Only for markup as React writes it.
 */
export function browserPost(html: string): PostedValues {
  const values = new Map<string, string[]>();
  const add = (name: string | undefined, value: string) => {
    if (name) values.set(name, [...(values.get(name) ?? []), plain(value)]);
  };
  /** Fieldsets around, each with whether it is disabled; scripting is off, so `noscript` is read like any other. */
  const around: boolean[] = [];
  let select: { name: string | undefined; options: { value: string; isChosen: boolean }[] } | undefined;
  for (const { name, isEnd, attributes, after } of tagsOf(html)) {
    if (name === 'fieldset') {
      if (isEnd) around.pop();
      else around.push(attributes.has('disabled'));
    }
    if (name === 'select' && isEnd && select) {
      const chosen = select.options.filter((option) => option.isChosen).at(-1) ?? select.options[0];
      if (chosen) add(select.name, chosen.value);
      select = undefined;
    }
    if (isEnd || attributes.has('disabled') || around.includes(true)) continue;
    if (name === 'select') select = { name: attributes.get('name'), options: [] };
    if (name === 'option')
      select?.options.push({ value: attributes.get('value') ?? after, isChosen: attributes.has('selected') });
    if (name === 'textarea') add(attributes.get('name'), after.replace(/^\n/, ''));
    if (name === 'input' && isPosted(attributes)) add(attributes.get('name'), attributes.get('value') ?? '');
  }
  return { get: (name) => values.get(name), files: () => [] };
}

function isPosted(attributes: Tag['attributes']): boolean {
  const type = attributes.get('type');
  if (type === 'radio' || type === 'checkbox') return attributes.has('checked');
  return type !== 'file' && type !== 'submit' && type !== 'button';
}

function tagsOf(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(([, end, name = '', attributes = '', after = '']) => ({
    name,
    isEnd: end === '/',
    attributes: new Map(
      [...attributes.matchAll(/([a-zA-Z:_.-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
    ),
    after,
  }));
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}
