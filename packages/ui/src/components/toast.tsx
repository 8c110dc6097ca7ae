'use client';
import { CircleAlert, CircleCheck, type LucideIcon, X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from './button';

export type ToastMessage = {
  text: ReactNode;
  tone?: 'ok' | 'error' | 'neutral';
  icon?: LucideIcon;
  /** Takes back what is told. */
  undo?(): void;
};
type Shown = ToastMessage & { id: number };

const ToastContext = createContext<(message: ToastMessage) => void>(() => {});

/** Tells in a corner what was just done, with *Undo* where it can be taken back. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext);
}

/** Part of `UiProvider`. */
export function ToastProvider({
  labels,
  children,
}: {
  labels: { close: string; undo: string; notifications: string };
  children: ReactNode;
}) {
  const [shown, setShown] = useState<Shown[]>([]);
  const next = useRef(0);
  const show = useCallback((message: ToastMessage) => {
    next.current += 1;
    const id = next.current;
    setShown((before) => [...before.slice(-2), { ...message, id }]);
  }, []);
  const remove = useCallback((id: number) => setShown((before) => before.filter((each) => each.id !== id)), []);
  return (
    <ToastContext.Provider value={useMemo(() => show, [show])}>
      <Toast.Provider label={labels.notifications} duration={7000}>
        {children}
        {shown.map(({ id, text, tone = 'neutral', icon, undo }) => {
          const Icon = icon ?? (tone === 'error' ? CircleAlert : CircleCheck);
          return (
            <Toast.Root
              key={id}
              type={tone === 'error' ? 'foreground' : 'background'}
              onOpenChange={(open) => !open && remove(id)}
              className="appear flex items-center gap-3 rounded border border-line bg-raised py-2 ps-3.5 pe-2 shadow-float"
            >
              <Icon
                aria-hidden
                className={tone === 'error' ? 'size-4 text-error-mark' : 'size-4 text-text-2'}
                strokeWidth={1.75}
              />
              <Toast.Description className="min-w-0 flex-1">{text}</Toast.Description>
              {undo && (
                <Toast.Action asChild altText={labels.undo} onClick={undo}>
                  <Button variant="link">{labels.undo}</Button>
                </Toast.Action>
              )}
              <Toast.Close asChild>
                <IconButton icon={X} label={labels.close} size="small" />
              </Toast.Close>
            </Toast.Root>
          );
        })}
        <Toast.Viewport className="fixed start-1/2 bottom-12 z-50 flex w-[400px] max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col gap-2 outline-none rtl:translate-x-1/2" />
      </Toast.Provider>
    </ToastContext.Provider>
  );
}
