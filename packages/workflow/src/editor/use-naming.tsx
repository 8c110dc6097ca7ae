'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useEditor } from './editor-context';

/** Naming in place, on the canvas: a state on its card, an action on its label. */
export type Naming = {
  /** What is being named: `/states/3`, `/actions/7`. */
  pointer: string | undefined;
  /** It was made just now: its code follows its first name. */
  isNew: boolean;
  /** Puts the caret into the name of what is there, or will be with the edit that is under way. */
  start(pointer: string, isNew?: boolean): void;
  stop(): void;
};

const NamingContext = createContext<Naming | undefined>(undefined);

export function useNaming(): Naming {
  const naming = useContext(NamingContext);
  if (!naming) throw new Error('useNaming outside WorkflowEditor');
  return naming;
}

export function NamingProvider({ children }: { children: ReactNode }) {
  const { selection } = useEditor();
  const [asked, setAsked] = useState<{ pointer: string; isNew: boolean }>();
  const current = asked?.pointer === selection ? asked.pointer : undefined;
  const isNew = asked?.isNew ?? false;
  const wasNaming = useRef(false);
  // Whoever selects something else has done with the name, also when coming back.
  useEffect(() => {
    if (wasNaming.current && current === undefined) setAsked(undefined);
    wasNaming.current = current !== undefined;
  }, [current]);
  const naming = useMemo<Naming>(
    () => ({
      pointer: current,
      isNew,
      start: (pointer, isNew = false) => setAsked({ pointer, isNew }),
      stop: () => setAsked(undefined),
    }),
    [current, isNew],
  );
  return <NamingContext.Provider value={naming}>{children}</NamingContext.Provider>;
}
