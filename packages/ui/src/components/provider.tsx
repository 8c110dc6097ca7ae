'use client';
import { setNonce } from 'get-nonce';
import { Direction, Tooltip } from 'radix-ui';
import { createContext, type ReactNode, useContext } from 'react';
import { ToastProvider } from './toast';

/** The few words components say by themselves, in the reader's language. */
export type UiLabels = { close: string; undo: string; notifications: string };

const LabelsContext = createContext<UiLabels>({ close: '', undo: '', notifications: '' });

export function useUiLabels(): UiLabels {
  return useContext(LabelsContext);
}

export type UiProviderProps = {
  direction: 'ltr' | 'rtl';
  labels: UiLabels;
  /** Of the page's Content-Security-Policy: what scrolls behind a dialog is held still by a style element. */
  nonce?: string;
  children: ReactNode;
};

/** Around a whole application, once. */
export function UiProvider({ direction, labels, nonce, children }: UiProviderProps) {
  if (nonce) setNonce(nonce);
  return (
    <Direction.Provider dir={direction}>
      <Tooltip.Provider delayDuration={400}>
        <LabelsContext.Provider value={labels}>
          <ToastProvider labels={labels}>{children}</ToastProvider>
        </LabelsContext.Provider>
      </Tooltip.Provider>
    </Direction.Provider>
  );
}
