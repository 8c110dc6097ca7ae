'use client';
import { type Instant, localize } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import { useMemo } from 'react';
import { findState } from '../../analysis/find';
import { type Scope, scopesOf } from '../../model/scope';
import { CANCEL, CANCELLED, TIME_LIMIT } from '../../simulation/model';
import { durationText, units } from '../duration';
import { useEditor, useWords } from '../editor-context';
import { usePlay } from './play-context';

/** A stretch of time as people say it: whole days, hours or minutes, nothing smaller. Always of a length that is not negative. */
export function roughly(messages: Messages, milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length < units.minutes) return messages.text('workflow.editor.play.time.moment');
  const unit = length >= 2 * units.days ? units.days : length >= 2 * units.hours ? units.hours : units.minutes;
  return durationText(messages, length % unit === 0 ? length : Math.floor(length / unit) * unit);
}

/** Dates and times as they are read beside a clock. */
export function useClockWords() {
  const { language, timeZone } = useEditor();
  return useMemo(() => {
    const full = new Intl.DateTimeFormat(language, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      ...(timeZone && { timeZone }),
    });
    const short = new Intl.DateTimeFormat(language, {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      ...(timeZone && { timeZone }),
    });
    return { full: (at: Instant) => full.format(at), short: (at: Instant) => short.format(at) };
  }, [language, timeZone]);
}

/** Names of states, actions and branches in whatever scope of the workflow that is played. */
export function useCaseNames() {
  const { language } = useEditor();
  const say = useWords();
  const workflow = usePlay()?.workflow;
  return useMemo(() => {
    const scopes = new Map((workflow ? scopesOf(workflow) : []).map((each) => [each.scope, each]));
    return {
      state(scope: Scope, code: string): string {
        const found = scopes.get(scope);
        const state = found && findState(found.workflow, code);
        // A branch that was cancelled is nowhere in its workflow.
        if (!state && code === CANCELLED) return say('play.branches.cancelled');
        return (state && localize(state.name, language)) || code;
      },
      action(scope: Scope, from: string, code: string): string {
        const action = scopes.get(scope)?.workflow.actions.find((each) => each.from === from && each.code === code);
        // What the system does to a branch is no action of its workflow.
        if (!action && code === TIME_LIMIT) return say('play.branches.timeout');
        if (!action && code === CANCEL) return say('play.branches.cancel');
        return (action && localize(action.name, language)) || code;
      },
      /** Of a branch; undefined for the whole case. */
      branch(scope: Scope): string | undefined {
        const branch = scopes.get(scope)?.branch;
        return branch && (localize(branch.name, language) || branch.code);
      },
    };
  }, [workflow, language, say]);
}
