'use client';
import type { ServiceDraft } from '@nirmaan/service';
import { useMemo } from 'react';
import { downloadFiles } from '../forms/form-files';
import { useWords } from '../shell/providers';

const kinds = ['business-service', 'studio'] as const;
type Kind = (typeof kinds)[number];

/** The formats of DIGIT a service can be saved in; one that was imported comes out as it came, with its edits. */
export function useExports(draft: ServiceDraft): { label: string; run(): void }[] {
  const say = useWords();
  return useMemo(
    () => kinds.map((kind) => ({ label: say(`export.${kind}`), run: () => void save(draft, kind) })),
    [draft, say],
  );
}

/** The translation is large and seldom wanted: it comes when one is asked for. */
async function save(draft: ServiceDraft, kind: Kind): Promise<void> {
  const { exportBusinessService, exportStudioConfiguration } = await import('@nirmaan/compiler');
  const document = kind === 'studio' ? exportStudioConfiguration(draft) : exportBusinessService(draft);
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  downloadFiles([{ name: `${draft.code}.${kind}.json`, bytes }]);
}
