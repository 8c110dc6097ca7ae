'use client';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** What can lie over the canvas, one at a time. */
export type PanelName = 'quick-add' | 'search' | 'snippets' | 'text' | 'keys';
export type Panels = { open: PanelName | undefined; show(panel: PanelName): void; close(): void };

const PanelsContext = createContext<Panels>({ open: undefined, show: () => {}, close: () => {} });

export function usePanels(): Panels {
  return useContext(PanelsContext);
}

export function PanelsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<PanelName>();
  const panels = useMemo<Panels>(() => ({ open, show: setOpen, close: () => setOpen(undefined) }), [open]);
  return <PanelsContext.Provider value={panels}>{children}</PanelsContext.Provider>;
}
