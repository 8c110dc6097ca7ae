'use client';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { diffWorkflows, type WorkflowChange } from '../../diff/diff-workflows';
import { type MergedWorkflow, mergeWorkflows } from '../../diff/merge-workflows';
import type { Workflow, WorkflowLayout } from '../../model/workflow';
import { useEditor } from '../editor-context';
import { useMode } from '../mode';

/** Another workflow, and where its states lie. */
export type Compared = { label: string; workflow: Workflow; layout: WorkflowLayout };

/** What can be compared with; the host knows versions and reads files. */
export type Comparisons = {
  /** Versions of this service, newest first. */
  versions: readonly { id: string; label: string }[];
  /** Throws, with words for the reader, where it cannot be had. */
  loadVersion(id: string): Promise<Compared>;
  loadFile(file: File): Promise<Compared>;
};

export type Compare = {
  /** What was chosen; undefined while nothing is. */
  other: Compared | undefined;
  /** The drawing is what it was, the other what it became. */
  isTurned: boolean;
  changes: readonly WorkflowChange[];
  /** Both in one, branches included. */
  merged: MergedWorkflow;
  /** What is selected of it; it is no place of the drawing. */
  selection: string | null;
  select(pointer: string | null): void;
  failure: string | undefined;
  isLoading: boolean;
  choose(load: () => Promise<Compared>): void;
  turn(): void;
  stop(): void;
};

const CompareContext = createContext<Compare | undefined>(undefined);

/** The comparison that is shown; undefined while none is. */
export function useCompare(): Compare | undefined {
  return useContext(CompareContext);
}

/** Compares the workflow with another one while the mode is `compare`. */
export function CompareProvider({ children }: { children: ReactNode }) {
  const { workflow } = useEditor();
  const { mode, setMode } = useMode();
  const isOn = mode === 'compare';
  const [other, setOther] = useState<Compared>();
  const [isTurned, setTurned] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isLoading, setLoading] = useState(false);
  const [selection, select] = useState<string | null>(null);
  useEffect(() => {
    if (isOn) return;
    setOther(undefined);
    select(null);
    setTurned(false);
    setFailure(undefined);
  }, [isOn]);
  const choose = useCallback((load: () => Promise<Compared>) => {
    select(null);
    setFailure(undefined);
    setLoading(true);
    load()
      .then(setOther, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
      .finally(() => setLoading(false));
  }, []);
  const compared = useMemo(() => {
    if (!isOn) return undefined;
    const [before, after] = isTurned
      ? [workflow, other?.workflow ?? workflow]
      : [other?.workflow ?? workflow, workflow];
    const changes = diffWorkflows(before, after);
    return { changes, merged: mergeWorkflows(before, after, changes) };
  }, [isOn, workflow, other, isTurned]);
  const compare = useMemo(
    (): Compare | undefined =>
      compared && {
        ...compared,
        other,
        isTurned,
        failure,
        isLoading,
        selection,
        select,
        choose,
        turn: () => setTurned((turned) => !turned),
        stop: () => setMode('draw'),
      },
    [compared, other, isTurned, failure, isLoading, selection, choose, setMode],
  );
  return <CompareContext.Provider value={compare}>{children}</CompareContext.Provider>;
}
