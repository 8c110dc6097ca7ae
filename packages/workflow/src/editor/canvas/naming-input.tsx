'use client';
import { localize } from '@nirmaan/lexicon';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { giveName } from '../../editing/give-name';
import { useEditor, useWords } from '../editor-context';
import { selectedOf } from '../selection';
import { useNaming } from '../use-naming';

type Props = { pointer: string; className?: string };

/**
 * The name of a state or an action, written where it stands. Enter and leaving it keep what was written, Escape does not.
 * What was made just now also gets its code from its first name.
 */
export function NamingInput({ pointer, className = '' }: Props) {
  const { workflow, edit, language, languages } = useEditor();
  const say = useWords();
  const naming = useNaming();
  const input = useRef<HTMLInputElement>(null);
  const selected = selectedOf(pointer, workflow);
  const named =
    selected?.kind === 'state'
      ? workflow.states[selected.position]
      : selected?.kind === 'action'
        ? workflow.actions[selected.position]
        : undefined;
  const before = named ? localize(named.name, language) : '';
  const [text, setText] = useState(before);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const done = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const { isNew } = naming;
    naming.stop();
    const name = text.trim();
    if (!isKept || !named || name === '' || name === before) return;
    if (selected?.kind !== 'state' && selected?.kind !== 'action') return;
    const { kind, position } = selected;
    const written = languages.includes(language) ? language : (languages[0] ?? language);
    edit(say('naming.renamed'), (draft) => giveName(draft, { kind, position }, { language: written, name, isNew }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    const canvas = event.currentTarget.closest<HTMLElement>('[data-canvas]');
    canvas?.focus({ preventScroll: true });
    done(event.key === 'Enter');
    // The keys go on with the card, which may be another one by its new code, or with the label.
    requestAnimationFrame(() => {
      const named = [...(canvas?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])].find(
        (each) => each.dataset.pointer === pointer,
      );
      (named?.closest<HTMLElement>('.react-flow__node, button') ?? canvas)?.focus({ preventScroll: true });
    });
  };
  return (
    <input
      ref={input}
      dir="auto"
      value={text}
      aria-label={say(selected?.kind === 'action' ? 'naming.action' : 'naming.state')}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => done(true)}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      className={`nodrag nopan nokey pointer-events-auto min-w-0 rounded-chip border border-brand bg-surface px-1 font-strong text-text outline-2 outline-brand-line ${className}`}
    />
  );
}
