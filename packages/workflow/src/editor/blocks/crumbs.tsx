'use client';
import { localize } from '@nirmaan/lexicon';
import { IconButton } from '@nirmaan/ui';
import { ArrowLeft, ChevronRight } from 'lucide-react';
import { findState } from '../../analysis/find';
import { useEditor, useWords } from '../editor-context';
import { useScope } from './scope-context';

/** At the top of the canvas of a branch: the way back to the whole case. */
export function Crumbs() {
  const { language } = useEditor();
  const { crumbs, open } = useScope();
  const say = useWords();
  const parent = crumbs.at(-2);
  if (!parent) return null;
  return (
    <nav
      aria-label={say('blocks.crumbs')}
      className="absolute start-3 top-14 z-10 flex max-w-[calc(100%-24px)] items-center gap-1 rounded border border-line bg-raised py-0.5 ps-0.5 pe-2 text-12 shadow-float"
    >
      <IconButton
        size="small"
        icon={ArrowLeft}
        directional
        label={say('blocks.back')}
        onClick={() => open(parent.scope)}
      />
      <ol className="flex min-w-0 items-center gap-1">
        {crumbs.map(({ scope, branch, block }, at) => {
          const around = crumbs[at - 1]?.workflow;
          const waiting = around && block && findState(around, block.state);
          const isLast = at === crumbs.length - 1;
          const name = branch ? localize(branch.name, language) || branch.code : say('blocks.whole');
          return (
            <li key={scope} className="flex min-w-0 items-center gap-1">
              {at > 0 && <ChevronRight aria-hidden className="mirror size-3.5 shrink-0 text-text-3" />}
              {waiting && (
                <>
                  <span className="max-w-40 truncate text-text-2">
                    {localize(waiting.name, language) || waiting.code}
                  </span>
                  <ChevronRight aria-hidden className="mirror size-3.5 shrink-0 text-text-3" />
                </>
              )}
              {isLast ? (
                <span aria-current="location" className="max-w-40 truncate font-strong">
                  {name}
                </span>
              ) : (
                <button
                  type="button"
                  onClick={() => open(scope)}
                  className="max-w-40 truncate rounded px-1 text-brand hover:bg-hover"
                >
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
