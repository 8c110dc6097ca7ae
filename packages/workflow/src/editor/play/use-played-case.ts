'use client';
import { useMemo } from 'react';
import type { Scope } from '../../model/scope';
import { useScope } from '../blocks/scope-context';
import { useEditor } from '../editor-context';
import type { Light } from '../graph/light';
import { type Selected, selectedOf } from '../selection';
import { lightOfCase, lightOfMany } from './light-of-case';
import { usePlay } from './play-context';

/** What the canvas shows of the case that is played; undefined while nothing is. */
export function usePlayedCase(): { scope: Scope; light: Light; here: Selected } | undefined {
  const { workflow } = useEditor();
  const play = usePlay();
  const { scope } = useScope();
  return useMemo(() => {
    if (!play) return undefined;
    const state = play.simulation.tokens[scope]?.state;
    const position = workflow.states.findIndex((each) => each.code === state);
    return {
      scope,
      light: play.many
        ? lightOfMany(play.workflow, play.many, scope)
        : lightOfCase(play.simulation, play.offers, scope),
      here: position < 0 ? undefined : selectedOf(`/states/${position}`, workflow),
    };
  }, [play, workflow, scope]);
}
