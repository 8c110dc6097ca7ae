import type { ServiceDraft } from '@nirmaan/service';

/** The services that read a master, as a list or as a table. */
export function usesOf(code: string, drafts: readonly { draft: ServiceDraft }[]) {
  return drafts
    .filter(({ draft }) => [...draft.masters, ...draft.tables].some((use) => use.code === code))
    .map(({ draft }) => ({ code: draft.code, name: draft.name }));
}
