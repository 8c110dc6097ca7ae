'use client';
import { IconButton } from '@nirmaan/ui';
import { useReactFlow, useStore } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useWords } from '../editor-context';

type Props = { onFit(): void; isMapShown: boolean; showMap(): void };

/** In the corner: how large the picture is. */
export function Zoom({ onFit, isMapShown, showMap }: Props) {
  const say = useWords();
  const { zoomIn, zoomOut } = useReactFlow();
  const percent = useStore((store) => Math.max(1, Math.round(store.transform[2] * 100)));
  return (
    <div className="absolute end-3 bottom-3 z-10 flex items-center rounded border border-line bg-raised p-0.5 shadow-float">
      {!isMapShown && <IconButton size="small" icon={MapIcon} label={say('minimap.show')} onClick={showMap} />}
      <IconButton size="small" icon={Minus} label={say('zoom.out')} onClick={() => void zoomOut()} />
      <span className="w-11 text-center text-12 text-text-2">{say('zoom.percent', { share: percent })}</span>
      <IconButton size="small" icon={Plus} label={say('zoom.in')} onClick={() => void zoomIn()} />
      <IconButton size="small" icon={Maximize} label={say('zoom.fit')} onClick={onFit} />
    </div>
  );
}
