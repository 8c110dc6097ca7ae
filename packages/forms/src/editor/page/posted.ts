import type { PostedValues } from '../../model/evaluation';

/** What is filled in on a page, as if it had been posted. Files are not read: nothing is uploaded from here. */
export function postedFrom(page: Document): PostedValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of [...page.querySelectorAll('form')].flatMap((form) => [...new FormData(form)]))
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), value]);
  return { get: (name) => values.get(name), files: () => [] };
}
