import { type Issue, localize } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';

/** Roles of a problem by their names, where its check could only know codes. */
export function withRoleNames(issue: Issue, draft: Pick<ServiceDraft, 'roles' | 'defaultLanguage'>, language: string) {
  const nameOf = (code: string) =>
    localize(draft.roles.find((role) => role.code === code)?.name, language, draft.defaultLanguage) || code;
  const params = { ...issue.params };
  for (const key of ['roles', 'others', 'role']) {
    const value = params[key];
    if (typeof value === 'string') params[key] = nameOf(value);
    else if (Array.isArray(value)) params[key] = value.map((code) => (typeof code === 'string' ? nameOf(code) : code));
  }
  return { ...issue, params };
}
