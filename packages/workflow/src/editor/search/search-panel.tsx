'use client';
import { Button, IconButton, Select } from '@nirmaan/ui';
import { Replace, Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { addRoles } from '../../editing/clipboard';
import { replaceRole } from '../../editing/replace-role';
import { useEditor, useNames, useWords } from '../editor-context';
import { Float } from '../float';
import { OptionList } from '../option-list';
import { useMultiSelection } from '../use-multi-selection';
import { type Found, findInWorkflow } from './find-in-workflow';

/** Finds states, actions and roles; what is chosen in the list is selected, and brought into sight, at once. */
export function SearchPanel({ onClose }: { onClose(): void }) {
  const { workflow, roles, language } = useEditor();
  const say = useWords();
  const names = useNames();
  const several = useMultiSelection();
  const id = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState<number>();
  const { found, count } = useMemo(
    () => findInWorkflow({ workflow, roles, language }, words),
    [workflow, roles, language, words],
  );
  const chosen = active === undefined ? undefined : found[active];
  const go = (each: Found | undefined, position: number | undefined) => {
    setActive(position);
    if (each && each.pointers.length > 0) several.select(each.pointers);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      const next = ((active ?? (step > 0 ? -1 : 0)) + step + found.length) % found.length;
      go(found[next], next);
    } else if (event.key === 'Enter') {
      if (chosen) onClose();
      else go(found[0], found.length > 0 ? 0 : undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const role =
    chosen?.kind === 'role' ? chosen : found.length === 1 && found[0]?.kind === 'role' ? found[0] : undefined;
  return (
    <Float label={say('search.title')} onClose={onClose}>
      <div className="flex items-center gap-2 px-3 py-2">
        <Search aria-hidden className="size-4 shrink-0 text-text-3" strokeWidth={1.75} />
        <input
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed in
          autoFocus
          role="combobox"
          aria-label={say('search.title')}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active === undefined ? undefined : `${id}-list-${active}`}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={words}
          placeholder={say('search.placeholder')}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(undefined);
          }}
          onKeyDown={onKey}
          className="h-8 min-w-0 flex-1 bg-transparent outline-none placeholder:text-text-3"
        />
        <span role="status" className="shrink-0 text-12 text-text-3">
          {words.trim() !== '' && say('search.count', { count })}
        </span>
        <IconButton size="small" icon={X} label={say('close')} onClick={onClose} />
      </div>
      <OptionList
        id={`${id}-list`}
        label={say('search.found')}
        options={found}
        active={active}
        onPick={(each, at) => go(each, at)}
        keyOf={(each) => `${each.kind} ${each.code} ${each.pointers[0] ?? ''}`}
      >
        {({ kind, name, code, from, to, pointers }) => (
          <>
            <span className="w-20 shrink-0 text-12 text-text-3">{say(`quickAdd.kinds.${kind}`)}</span>
            <bdi className="truncate font-strong">{name}</bdi>
            {name !== code && (
              <bdi dir="ltr" className="truncate font-mono text-12 text-text-3">
                {code}
              </bdi>
            )}
            <span className="ms-auto shrink-0 text-12 text-text-2">
              {from !== undefined && to !== undefined
                ? say('search.between', { from: names.state(from), to: names.state(to) })
                : kind === 'role' && say('search.uses', { count: pointers.length })}
            </span>
          </>
        )}
      </OptionList>
      {role && role.pointers.length > 0 && <ReplaceRole key={role.code} role={role} />}
    </Float>
  );
}

/** Gives all actions of a role to another. */
function ReplaceRole({ role }: { role: Found }) {
  const { roles, edit } = useEditor();
  const say = useWords();
  const names = useNames();
  const [by, setBy] = useState('');
  const others = roles.filter((each) => each.code !== role.code);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-2">
      <span className="text-12 text-text-2">{say('search.replace', { role: role.name })}</span>
      <Select
        aria-label={say('search.replaceBy', { role: role.name })}
        className="min-w-40 flex-1"
        value={by}
        placeholder={say('process.choose')}
        onChange={(event) => setBy(event.target.value)}
        options={others.map((each) => ({ value: each.code, label: names.role(each.code) }))}
      />
      <Button
        size="small"
        icon={Replace}
        disabled={by === ''}
        onClick={() =>
          edit(say('edits.replaceRole', { role: role.name, by: names.role(by) }), (draft) => {
            replaceRole(draft.workflow, role.code, by);
            addRoles(draft, [by]);
          })
        }
      >
        {say('search.replaceIn', { count: role.pointers.length })}
      </Button>
    </div>
  );
}
