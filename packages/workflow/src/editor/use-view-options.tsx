'use client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { z } from 'zod';

/** How an author looks at workflows; remembered in the browser. */
const ViewOptions = z.object({
  /** Roles have their colours. */
  colours: z.boolean().default(true),
  /** States lie in a band for each role. */
  lanes: z.boolean().default(false),
  /** Undefined: where there is room. */
  minimap: z.boolean().optional(),
});
type ViewOptions = z.infer<typeof ViewOptions>;

const KEY = 'nirmaan.workflow.view';
const asFirst: ViewOptions = { colours: true, lanes: false };

export type View = ViewOptions & { set(change: Partial<ViewOptions>): void };

const ViewContext = createContext<View | undefined>(undefined);

export function useViewOptions(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('useViewOptions outside WorkflowEditor');
  return view;
}

export function ViewOptionsProvider({ children }: { children: ReactNode }) {
  const [options, setOptions] = useState(asFirst);
  useEffect(() => setOptions(readKept()), []);
  const view = useMemo<View>(
    () => ({
      ...options,
      set(change) {
        const next = { ...options, ...change };
        setOptions(next);
        try {
          localStorage.setItem(KEY, JSON.stringify(next));
        } catch {
          // Not remembered then.
        }
      },
    }),
    [options],
  );
  return <ViewContext.Provider value={view}>{children}</ViewContext.Provider>;
}

function readKept(): ViewOptions {
  try {
    return ViewOptions.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return asFirst;
  }
}
