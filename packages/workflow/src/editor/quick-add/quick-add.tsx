'use client';
import { Button, Kbd } from '@nirmaan/ui';
import { CircleAlert, CornerDownLeft, Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useEditor, useNames, useWords } from '../editor-context';
import { Float } from '../float';
import { OptionList } from '../option-list';
import { pointerTo, selectedOf } from '../selection';
import { useMultiSelection } from '../use-multi-selection';
import { type Completion, completionsOf } from './complete';
import { applyQuickAdd, planQuickAdd, type QuickPlan } from './plan-quick-add';
import { type QuickContext, smallWordsOf } from './vocabulary';

/** One line that adds: what is typed is completed from what is known, and shown before it is done. */
export function QuickAdd({ onClose }: { onClose(): void }) {
  const { workflow, roles, language, languages, selection, edit } = useEditor();
  const say = useWords();
  const several = useMultiSelection();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [active, setActive] = useState<number>();
  const [done, setDone] = useState('');
  const selected = selectedOf(selection, workflow);
  const written = languages.includes(language) ? language : (languages[0] ?? language);
  const context = useMemo<QuickContext>(
    () => ({
      workflow,
      roles,
      language,
      words: [smallWordsOf((parts) => say('quickAdd.sentence', parts))],
      ...(selected?.kind === 'state' && { selected: selected.code }),
    }),
    [workflow, roles, language, say, selected],
  );
  const plan = useMemo(() => planQuickAdd(line, context), [line, context]);
  const completions = useMemo(() => completionsOf(line, context), [line, context]);
  const isEmpty = plan.states.length + plan.actions.length === 0;
  const canAdd = !isEmpty && plan.problems.length === 0;

  const accept = ({ line: next }: Completion) => {
    setLine(next);
    setActive(undefined);
    input.current?.focus();
  };
  const add = () => {
    if (!canAdd) return;
    const before = { states: workflow.states.length, actions: workflow.actions.length };
    let made: ReturnType<typeof applyQuickAdd> = { states: [], actions: [] };
    edit(say('edits.quickAdd'), (draft) => {
      made = applyQuickAdd(draft, plan, written);
    });
    const states = made.states.map((_, at) => pointerTo.state(before.states + at));
    several.select([...states, ...made.actions.map(pointerTo.action)].slice(-1));
    setDone(say('quickAdd.added', { states: made.states.length, actions: plan.actions.length }));
    setLine('');
    setActive(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = active === undefined ? undefined : completions[active];
    if (step !== 0 && completions.length > 0) {
      const from = active ?? (step > 0 ? -1 : 0);
      setActive((from + step + completions.length) % completions.length);
    } else if (event.key === 'Enter') chosen ? accept(chosen) : add();
    else if (event.key === 'Tab' && !event.shiftKey && (chosen ?? (line.trim() !== '' && completions[0])))
      accept(chosen ?? completions[0] ?? { kind: 'word', label: '', line });
    else if (event.key === 'Escape') active === undefined ? onClose() : setActive(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Float label={say('quickAdd.title')} onClose={onClose}>
      <div className="flex items-center gap-2 px-3 py-2">
        <Plus aria-hidden className="size-4 shrink-0 text-text-3" strokeWidth={1.75} />
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in
          autoFocus
          role="combobox"
          aria-label={say('quickAdd.title')}
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-plan`}
          aria-activedescendant={active === undefined ? undefined : `${id}-list-${active}`}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={line}
          placeholder={say('quickAdd.placeholder')}
          onChange={(event) => {
            setLine(event.target.value);
            setActive(undefined);
            setDone('');
          }}
          onKeyDown={onKey}
          className="h-8 min-w-0 flex-1 bg-transparent outline-none placeholder:text-text-3"
        />
        <Button variant="primary" size="small" icon={CornerDownLeft} disabled={!canAdd} onClick={add}>
          {say('quickAdd.add')}
        </Button>
      </div>
      <OptionList
        id={`${id}-list`}
        label={say('quickAdd.completions')}
        options={completions}
        active={active}
        onPick={accept}
        keyOf={(each) => each.line}
      >
        {({ kind, label, detail }) => (
          <>
            <bdi className="font-strong">{label}</bdi>
            {detail && (
              <bdi dir="ltr" className="font-mono text-12 text-text-3">
                {detail}
              </bdi>
            )}
            <span className="ms-auto text-12 text-text-3">{say(`quickAdd.kinds.${kind}`)}</span>
          </>
        )}
      </OptionList>
      <div id={`${id}-plan`} className="border-t border-line px-3 py-2 text-12 empty:hidden">
        {line.trim() !== '' && <Preview plan={plan} />}
        {line.trim() === '' && <p className="text-text-3">{done || say('quickAdd.hint')}</p>}
      </div>
      <p role="status" className="sr-only">
        {done}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-3 py-1.5 text-12 text-text-3">
        <span>
          <Kbd>↓</Kbd> {say('quickAdd.keys.choose')}
        </span>
        <span>
          <Kbd>Tab</Kbd> {say('quickAdd.keys.take')}
        </span>
        <span>
          <Kbd>Enter</Kbd> {say('quickAdd.keys.add')}
        </span>
        <span>
          <Kbd>;</Kbd> {say('quickAdd.keys.several')}
        </span>
      </p>
    </Float>
  );
}

/** What would be added, and what is still missing. */
function Preview({ plan }: { plan: QuickPlan }) {
  const say = useWords();
  const names = useNames();
  const isEmpty = plan.states.length + plan.actions.length + plan.problems.length === 0;
  return (
    <ul className="grid gap-1">
      {isEmpty && <li className="text-text-2">{say('quickAdd.nothing')}</li>}
      {plan.states.map(({ name, kind }) => (
        <li key={`state ${name}`}>{say('quickAdd.newState', { kind: say(`kinds.${kind}`), name })}</li>
      ))}
      {plan.roles.map(({ name }) => (
        <li key={`role ${name}`}>{say('quickAdd.newRole', { name })}</li>
      ))}
      {plan.actions.map(({ name, from, to, roles, existing }, at) => {
        const by = roles.map((role) => (role.code ? names.role(role.code) : role.name)).join(', ');
        const params = { name, from: from.name, to: to.name, by: by || say('card.nobody') };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the line
          <li key={at}>{say(existing === undefined ? 'quickAdd.newAction' : 'quickAdd.moreRoles', params)}</li>
        );
      })}
      {plan.problems.map(({ code, found }) => (
        <li key={`${code} ${found}`} className="flex items-center gap-1.5 text-text-2">
          <CircleAlert aria-hidden className="size-3.5 shrink-0 text-warn-mark" strokeWidth={1.75} />
          {say(`quickAdd.problems.${code}`, { found })}
        </li>
      ))}
    </ul>
  );
}
