'use client';
import { RoleChip } from '@nirmaan/ui';
import { CircleCheck, CircleX } from 'lucide-react';
import { findAction, findState } from '../../analysis/find';
import type { Action } from '../../model/workflow';
import { durationText } from '../duration';
import { useEditor, useNames, useRoleColours, useWords } from '../editor-context';
import { wayOnFrom } from '../graph/light';
import { Section } from './section';

/** What happens after this action until the case has arrived: the way that is lit on the canvas. */
export function WayToEnd({ action }: { action: Action }) {
  const { workflow, messages } = useEditor();
  const say = useWords();
  const names = useNames();
  const colours = useRoleColours();
  if (!findState(workflow, action.to)) return null;
  const way = wayOnFrom(workflow, action.to);
  const rows = [
    { name: names.action(action), roles: action.roles, limit: undefined, outcome: undefined },
    ...way.flatMap((step) => {
      const state = findState(workflow, step.state);
      const next = step.action === undefined ? undefined : findAction(workflow, step.state, step.action);
      const here = { name: names.state(step.state), roles: [], limit: state?.sla, outcome: state?.outcome };
      return next
        ? [here, { name: names.action(next), roles: next.roles, limit: undefined, outcome: undefined }]
        : [here];
    }),
  ];
  return (
    <Section title={say('way.title')}>
      <ol>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way is its order
          <li key={at} className="relative flex min-h-7 items-center gap-2 ps-5">
            {at < rows.length - 1 && (
              <span aria-hidden className="absolute start-[3px] top-3.5 h-full w-0.5 bg-arrow-path" />
            )}
            <span
              aria-hidden
              className={`absolute start-0 size-2 rounded-pill ${row.outcome === 'ok' ? 'bg-ok-mark' : row.outcome === 'fail' ? 'bg-error-mark' : 'bg-arrow-sel'}`}
            />
            <span className="min-w-0 flex-1 truncate">{row.name}</span>
            {row.limit !== undefined && (
              <span className="shrink-0 text-12 text-text-3">{durationText(messages, row.limit)}</span>
            )}
            {row.roles.slice(0, 1).map((role) => (
              <RoleChip key={role} colour={colours.get(role) ?? 'system'} className="max-w-28">
                <span className="truncate">{names.role(role)}</span>
              </RoleChip>
            ))}
            {row.roles.length > 1 && <span className="text-12 text-text-3">+{row.roles.length - 1}</span>}
            {row.outcome === 'ok' && (
              <CircleCheck aria-label={say('outcome.ok')} className="size-4 text-ok-mark" strokeWidth={1.75} />
            )}
            {row.outcome === 'fail' && (
              <CircleX aria-label={say('outcome.fail')} className="size-4 text-error-mark" strokeWidth={1.75} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
