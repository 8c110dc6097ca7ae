'use client';
import { localize } from '@nirmaan/lexicon';
import { Button, Dialog, Field, Select } from '@nirmaan/ui';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { snippets } from '../snippets';
import type { Snippet } from '../snippets/define-snippet';
import { insertSnippet, suggestRoles, workflowOfSnippet } from '../snippets/insert-snippet';
import { useEditor, useNames, useWords } from './editor-context';
import { pointerTo, selectedOf } from './selection';
import { SnippetPicture } from './snippet-picture';
import { useMultiSelection } from './use-multi-selection';

/** Parts that services need again and again, each with its picture; roles are chosen before it is inserted. */
export function SnippetPicker({ onClose }: { onClose(): void }) {
  const { workflow, roles, languages, language, selection, edit, messages } = useEditor();
  const say = useWords();
  const names = useNames();
  const several = useMultiSelection();
  const group = useId();
  const [chosen, setChosen] = useState<Snippet | undefined>(snippets[0]);
  const [given, setGiven] = useState<Record<string, string>>({});
  const selected = selectedOf(selection, workflow);
  const list = useRef<HTMLFieldSetElement>(null);
  // The keys begin with the choice, not with the button that closes.
  useEffect(() => {
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('input:checked')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const at = selected?.kind === 'state' ? selected.code : undefined;
  const suggested = useMemo(() => (chosen ? suggestRoles(chosen, roles) : {}), [chosen, roles]);
  const pictures = useMemo(
    () => new Map(snippets.map((snippet) => [snippet, workflowOfSnippet(snippet, [language])])),
    [language],
  );
  const insert = (snippet: Snippet) => {
    const answers = Object.fromEntries(
      Object.keys(snippet.slots).flatMap((slot) => {
        const role = given[slot] ?? suggested[slot];
        return role ? [[slot, role]] : [];
      }),
    );
    let added: number[] = [];
    edit(say('edits.snippet', { name: messages.text(`workflow.snippet.${snippet.code}.title`) }), (draft) => {
      const codes = new Set(
        insertSnippet(draft, snippet, { languages, roles: answers, ...(at !== undefined && { at }) }),
      );
      added = draft.workflow.states.flatMap((state, position) => (codes.has(state.code) ? [position] : []));
    });
    several.select(added.map(pointerTo.state));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="wide"
      title={say('snippets.title')}
      description={at === undefined ? say('snippets.anywhere') : say('snippets.after', { name: names.state(at) })}
      footer={
        <>
          <Button onClick={onClose}>{say('text.cancel')}</Button>
          <Button variant="primary" disabled={!chosen} onClick={() => chosen && insert(chosen)}>
            {say('snippets.insert')}
          </Button>
        </>
      }
    >
      <fieldset ref={list} className="grid max-h-[44vh] gap-2 overflow-auto p-0.5 sm:grid-cols-2">
        <legend className="sr-only">{say('snippets.title')}</legend>
        {snippets.map((snippet) => (
          <label
            key={snippet.code}
            className={`flex cursor-pointer flex-col gap-1 rounded border p-3 has-focus-visible:outline-2 has-focus-visible:outline-brand ${
              chosen === snippet ? 'border-brand bg-brand-soft' : 'border-line hover:bg-hover'
            }`}
          >
            <input
              type="radio"
              name={group}
              className="sr-only"
              checked={chosen === snippet}
              onChange={() => {
                setChosen(snippet);
                setGiven({});
              }}
            />
            <span className="font-strong">{messages.text(`workflow.snippet.${snippet.code}.title`)}</span>
            <span className="text-12 text-text-2">{messages.text(`workflow.snippet.${snippet.code}.about`)}</span>
            <SnippetPicture snippet={snippet} workflow={pictures.get(snippet) ?? workflow} />
          </label>
        ))}
      </fieldset>
      {chosen && (
        <div className="mt-4 grid gap-3 sm:grid-cols-2">
          {Object.entries(chosen.slots).map(([slot, { name, audience }]) => (
            <Field key={slot} label={say('snippets.role', { name: localize(name, language) || slot })}>
              <Select
                value={given[slot] ?? suggested[slot] ?? ''}
                placeholder={say('snippets.newRole', {
                  name: localize(name, language) || slot,
                })}
                onChange={(event) => setGiven({ ...given, [slot]: event.target.value })}
                options={roles
                  .filter((role) => (role.audience === 'system') === (audience === 'system'))
                  .map((role) => ({ value: role.code, label: names.role(role.code) }))}
              />
            </Field>
          ))}
        </div>
      )}
    </Dialog>
  );
}
