'use client';
import { Button } from '@nirmaan/ui';
import { ArrowRight, Plus, RefreshCw } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { isNote } from '../analysis/find';
import { MarkIcon, stateIcons } from './canvas/state-node';
import { useCommandsOfEditor } from './commands-context';
import { useEditor, useNames, useWords } from './editor-context';
import { buildGraph, markAt } from './graph/build-graph';
import { pointerTo, selectedOf } from './selection';

/** The left pane: the workflow as a list. With the properties it does everything the canvas does, without a mouse. */
export function Outline() {
  const { workflow, issues, selection, onSelect } = useEditor();
  const say = useWords();
  const names = useNames();
  const commands = useCommandsOfEditor();
  const { nodes } = buildGraph(workflow, { issues, selection: null, light: undefined });
  const selected = selectedOf(selection, workflow);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-item]')];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? items.indexOf(active) : -1;
    items[event.key === 'ArrowUp' ? at - 1 : at + 1]?.focus();
    event.preventDefault();
  };
  return (
    <nav aria-label={say('outline.label')} className="flex h-full flex-col" onKeyDown={onKey}>
      <h2 className="flex h-11 shrink-0 items-center gap-2 border-b border-line px-4 font-strong">
        {say('outline.label')}
        <span className="ms-auto text-12 font-normal text-text-3">
          {say('outline.count', { states: workflow.states.length, actions: workflow.actions.length })}
        </span>
      </h2>
      <ol className="min-h-0 flex-1 overflow-auto p-2">
        {nodes.length === 0 && <li className="p-2 text-text-2">{say('outline.empty')}</li>}
        {nodes.map((node) => {
          const Icon = stateIcons[node.icon];
          const isHere = selected?.kind === 'state' && selected.position === node.position;
          return (
            <li key={`${node.position} ${node.state.code}`} className="mb-1">
              <button
                type="button"
                data-item
                aria-current={isHere || undefined}
                onClick={() => onSelect(pointerTo.state(node.position))}
                className={`flex w-full items-center gap-2 rounded px-2 py-1 text-start ${isHere ? 'bg-brand-soft font-strong text-brand' : 'font-strong hover:bg-hover'}`}
              >
                <Icon aria-hidden className="size-4 shrink-0 text-text-2" strokeWidth={1.75} />
                <span className="min-w-0 flex-1 truncate">{names.state(node.state.code)}</span>
                {node.mark && <MarkIcon mark={node.mark} className="bg-transparent!" />}
              </button>
              <ol>
                {workflow.actions.map((action, position) => {
                  if (action.from !== node.state.code) return null;
                  const isActionHere = selected?.kind === 'action' && selected.position === position;
                  const mark = markAt(issues, pointerTo.action(position));
                  return (
                    <li key={pointerTo.action(position)}>
                      <button
                        type="button"
                        data-item
                        aria-current={isActionHere || undefined}
                        onClick={() => onSelect(pointerTo.action(position))}
                        className={`flex w-full items-center gap-1.5 rounded py-0.5 ps-8 pe-2 text-start text-12 ${isActionHere ? 'bg-brand-soft font-strong text-brand' : 'text-text-2 hover:bg-hover'}`}
                      >
                        <span className="max-w-[60%] shrink-0 truncate">{names.action(action)}</span>
                        {isNote(action) ? (
                          <RefreshCw
                            aria-label={say('outline.stays')}
                            className="size-3 shrink-0 text-text-3"
                            strokeWidth={1.75}
                          />
                        ) : (
                          <>
                            <ArrowRight
                              aria-label={say('outline.leadsTo')}
                              className="mirror size-3 shrink-0 text-text-3"
                              strokeWidth={1.75}
                            />
                            <span className="min-w-0 flex-1 truncate text-text-3">{names.state(action.to)}</span>
                          </>
                        )}
                        {mark && <MarkIcon mark={mark} className="ms-auto bg-transparent!" />}
                      </button>
                    </li>
                  );
                })}
              </ol>
            </li>
          );
        })}
      </ol>
      <div className="shrink-0 border-t border-line p-2">
        <Button variant="quiet" size="small" icon={Plus} onClick={() => commands.addState('task')}>
          {say('toolbar.task')}
        </Button>
      </div>
    </nav>
  );
}
