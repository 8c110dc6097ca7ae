'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { z } from 'zod';
import {
  type Change,
  createDocumentEditor,
  type DocumentEditor,
  type EditorPorts,
  type EditorState,
} from './document-editor';

const Patch = z.object({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string(), z.number()])),
  value: z.json().optional(),
});
const Kept = z.array(
  z.object({
    kind: z.enum(['change', 'undo', 'redo']),
    label: z.string(),
    patches: z.array(Patch),
    inverse: z.array(Patch),
  }),
);

export type Opened<Document> = { key: string; document: Document; revision: number; history: readonly Change[] };

/**
 * An editor for as long as the component lives. What the server has not confirmed lies in the browser's storage under
 * `key`, so that neither a closed tab nor a crash loses it.
 */
export function useDocumentEditor<Document>(
  opened: Opened<Document>,
  ports: Omit<EditorPorts<Document>, 'schedule' | 'now' | 'keep'>,
): [DocumentEditor<Document>, EditorState<Document>] {
  const [editor] = useState(() => {
    const kept = readKept(opened.key);
    return createDocumentEditor<Document>(
      { document: opened.document, revision: opened.revision, history: opened.history, ...(kept && { kept }) },
      {
        ...ports,
        now: Date.now,
        schedule(run, milliseconds) {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        keep: (changes) => writeKept(opened.key, changes),
      },
    );
  });
  const state = useSyncExternalStore(editor.subscribe, editor.getState, editor.getState);
  useEffect(() => {
    const flush = () => void editor.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [editor]);
  return [editor, state];
}

function readKept(key: string): Change[] | undefined {
  const text = globalThis.localStorage?.getItem(key);
  if (!text) return undefined;
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function writeKept(key: string, changes: readonly Change[]) {
  try {
    if (changes.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(changes));
  } catch {
    // Storage is full or forbidden: saving to the server goes on without this net.
  }
}
