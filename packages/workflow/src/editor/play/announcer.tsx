'use client';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../editor-context';
import { usePlay } from './play-context';
import { useCaseNames, useClockWords } from './words';

/** Says what just happened to the case, for those who do not see it. */
export function Announcer() {
  const say = useWords();
  const names = useCaseNames();
  const clock = useClockWords();
  const play = usePlay();
  const simulation = play?.simulation;
  const before = useRef(simulation);
  const [text, setText] = useState('');
  useEffect(() => {
    const last = before.current;
    before.current = simulation;
    if (!simulation || last === simulation) return;
    const state = simulation.tokens['']?.state ?? '';
    if (!last) {
      setText(say('play.said.begun', { state: names.state('', state) }));
      return;
    }
    const taken = simulation.steps.slice(last.steps.length).map((step) =>
      say(step.scope === '' ? 'play.said.step' : 'play.said.branchStep', {
        action: names.action(step.scope, step.from, step.action),
        state: names.state(step.scope, step.to),
        branch: names.branch(step.scope) ?? '',
      }),
    );
    const isBack = simulation.steps.length < last.steps.length;
    const parts = [
      ...taken,
      ...(isBack ? [say('play.said.back', { state: names.state('', state) })] : []),
      ...(simulation.now !== last.now ? [say('play.said.clock', { time: clock.full(simulation.now) })] : []),
    ];
    if (parts.length > 0) setText(parts.join(' '));
  }, [simulation, say, names, clock]);
  return (
    <p role="status" className="sr-only">
      {text}
    </p>
  );
}
