'use client';
import { Badge, Button, Kbd } from '@nirmaan/ui';
import { Play as PlayIcon, X } from 'lucide-react';
import { useWords } from '../editor-context';
import { Branches } from './branches';
import { Can } from './can';
import { Cannot } from './cannot';
import { Knows } from './knows';
import { usePlay } from './play-context';
import { Where } from './where';
import { Who } from './who';

/** Beside the canvas while a case is played: who I am, where the case is, what can be done, what cannot and why. */
export function PlayPanel() {
  const say = useWords();
  const play = usePlay();
  if (!play) return null;
  return (
    <aside
      aria-label={say('play.panel')}
      className="shrink-0 border-line bg-surface max-md:order-1 max-md:border-t md:w-76 md:overflow-y-auto md:border-s"
    >
      <header className="top-0 z-10 flex h-11 md:sticky items-center gap-2 border-b border-line bg-surface px-4">
        <Badge tone="info" icon={PlayIcon}>
          {say('play.playing')}
        </Badge>
        <Button size="small" icon={X} className="ms-auto" onClick={play.stop}>
          {say('play.stop')}
          <Kbd aria-hidden className="max-md:hidden">
            Esc
          </Kbd>
        </Button>
      </header>
      <Who play={play} />
      <Where play={play} />
      <Branches play={play} />
      <Can play={play} />
      <Cannot play={play} />
      <Knows play={play} />
    </aside>
  );
}
