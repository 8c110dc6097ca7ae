import { type Issue, parsePointer } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Tabs of a service, in order. */
export const tabs = ['map', 'forms', 'workflow', 'rules', 'masters', 'languages', 'try', 'publish'] as const;
export type Tab = (typeof tabs)[number] | 'json';

/** Where on the screen a place of the draft is edited. */
export function tabOf(pointer: string): Tab {
  const [part] = parsePointer(pointer);
  if (part === 'forms') return 'forms';
  if (part === 'workflow' || part === 'layout' || part === 'scenarios') return 'workflow';
  if (part === 'tables') return 'rules';
  if (part === 'masters') return 'masters';
  if (part === 'languages' || part === 'defaultLanguage') return 'languages';
  return 'map';
}

export function addressOf(code: string, tab: Tab, pointer = ''): string {
  const path = tab === 'map' ? `/services/${code}` : `/services/${code}/${tab}`;
  return pointer ? `${path}?at=${encodeURIComponent(pointer)}` : path;
}

/** The issues below `prefix`, with paths from there. */
export function issuesBelow(issues: readonly Issue[], prefix: string): Issue[] {
  return issues.flatMap((each) =>
    each.path === prefix || each.path.startsWith(`${prefix}/`)
      ? [{ ...each, path: each.path.slice(prefix.length) }]
      : [],
  );
}

const Trail = z.array(z.object({ state: z.string(), action: z.string().optional() }));

/** The path of states and actions that shows a problem, where its check found one. */
export function trailOf(issue: Issue): { state: string; action?: string }[] | undefined {
  const trail = Trail.safeParse(issue.params.trail);
  return trail.success && trail.data.length > 0
    ? trail.data.map(({ state, action }) => ({ state, ...(action !== undefined && { action }) }))
    : undefined;
}
