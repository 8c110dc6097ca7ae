import type { z } from 'zod';
import type { JsonValue } from './json';
import { toPointer } from './pointer';

export type IssueSeverity = 'error' | 'warning' | 'info';

/**
 * One problem with something a person made. Its text is the message `code` of a language pack, filled with `params`.
 * `path` is a JSON pointer into the document that was checked (a service, a form's data, a file).
 */
export type Issue = {
  code: string;
  severity: IssueSeverity;
  path: string;
  params: Record<string, JsonValue>;
};

export function issue(
  code: string,
  path: string,
  params: Record<string, JsonValue> = {},
  severity: IssueSeverity = 'error',
): Issue {
  return { code, severity, path, params };
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((each) => each.severity === 'error');
}

export function countIssues(issues: readonly Issue[]): Record<IssueSeverity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const each of issues) counts[each.severity]++;
  return counts;
}

/** What zod found, as Issues: code `shape.<zod code>`, the place as a pointer below `base`, zod's words in `params.detail`. */
export function issuesFromZod(error: z.ZodError, base = ''): Issue[] {
  return error.issues.map((each) =>
    issue(
      `shape.${each.code}`,
      base + toPointer(each.path.map((part) => (typeof part === 'symbol' ? String(part) : part))),
      {
        detail: each.message,
      },
    ),
  );
}
