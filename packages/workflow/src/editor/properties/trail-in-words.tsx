'use client';
import type { Issue } from '@nirmaan/lexicon';
import { Button } from '@nirmaan/ui';
import { ArrowRight, Play, Unlink } from 'lucide-react';
import { z } from 'zod';
import { findAction } from '../../analysis/find';
import { useEditor, useNames, useWords } from '../editor-context';

const Trail = z.array(z.object({ state: z.string(), action: z.string().optional() })).min(2);

/** The way that shows a problem, for those who do not see it on the canvas; where it breaks off, it says so. */
export function TrailInWords({ issue }: { issue: Issue }) {
  const { workflow, playTrail } = useEditor();
  const say = useWords();
  const names = useNames();
  const trail = Trail.safeParse(issue.params.trail);
  if (!trail.success) return null;
  const steps = trail.data.map(({ state, action }) => ({ state, ...(action !== undefined && { action }) }));
  return (
    <div className="grid justify-items-start gap-2">
      <ol aria-label={say('trail.label')} className="flex flex-wrap items-center gap-x-1 text-12 text-text-2">
        {trail.data.map((step, at) => {
          const action = step.action === undefined ? undefined : findAction(workflow, step.state, step.action);
          const isLast = at === trail.data.length - 1;
          return (
            <li key={`${step.state} ${step.action ?? ''}`} className="flex items-center gap-1">
              {names.state(step.state)}
              {!isLast &&
                (action ? (
                  <ArrowRight
                    aria-label={names.action(action)}
                    className="mirror size-3 shrink-0 text-text-3"
                    strokeWidth={1.75}
                  />
                ) : (
                  <Unlink
                    aria-label={say('trail.gap')}
                    className="size-3 shrink-0 text-error-mark"
                    strokeWidth={1.75}
                  />
                ))}
            </li>
          );
        })}
      </ol>
      {playTrail && (
        <Button size="small" icon={Play} onClick={() => playTrail(steps)}>
          {say('play.trail')}
        </Button>
      )}
    </div>
  );
}
