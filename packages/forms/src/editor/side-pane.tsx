'use client';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useEditor } from './editor-context';
import { narrowest, type Panes, widest } from './use-panes';

type Props = { side: 'left' | 'right'; panes: Panes; label: string; children: ReactNode };

/** A pane beside the page, with an edge that makes it wider; over the page where there is no room. */
export function SidePane({ side, panes, label, children }: Props) {
  const { messages } = useEditor();
  const isOpen = side === 'left' ? panes.isLeftOpen : panes.isRightOpen;
  if (!isOpen) return null;
  const width = panes[side];
  // The left pane is at the start: on the right in right-to-left languages.
  const growing = (side === 'left') === (messages.direction === 'ltr') ? 1 : -1;
  const onPointerDown = (down: PointerEvent<HTMLDivElement>) => {
    const edge = down.currentTarget;
    edge.setPointerCapture(down.pointerId);
    const from = down.clientX;
    const onMove = (event: globalThis.PointerEvent) => panes.resize(side, width + growing * (event.clientX - from));
    const onUp = () => {
      edge.removeEventListener('pointermove', onMove);
      edge.removeEventListener('pointerup', onUp);
    };
    edge.addEventListener('pointermove', onMove);
    edge.addEventListener('pointerup', onUp);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? growing : event.key === 'ArrowLeft' ? -growing : 0;
    if (step === 0) return;
    event.preventDefault();
    panes.resize(side, width + 16 * step);
  };
  const edge = (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={messages.text('formEditor.resize', { pane: label })}
      aria-valuenow={width}
      aria-valuemin={narrowest[side]}
      aria-valuemax={widest[side]}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      className={`absolute inset-y-0 z-10 w-1.5 cursor-col-resize touch-none hover:bg-brand-line focus-visible:bg-brand ${side === 'left' ? '-end-1' : '-start-1'}`}
    />
  );
  const place = panes.isNarrow
    ? `absolute top-11 bottom-0 z-20 shadow-float max-w-[calc(100%-48px)] ${side === 'left' ? 'start-0' : 'end-0'}`
    : 'relative';
  const Box = side === 'right' ? 'aside' : 'div';
  return (
    <Box
      {...(side === 'right' && { 'aria-label': label })}
      style={{ width }}
      className={`shrink-0 bg-surface border-line ${side === 'left' ? 'border-e' : 'border-s'} ${place}`}
    >
      <div className="h-full overflow-auto">{children}</div>
      {edge}
    </Box>
  );
}
