'use client';
import { type Issue, localize } from '@nirmaan/lexicon';
import type { ServiceDraft } from '@nirmaan/service';
import { Chip, RoleChip, roleColours } from '@nirmaan/ui';
import { mainPath, reachableStates, type State } from '@nirmaan/workflow';
import clsx from 'clsx';
import { ArrowRight } from 'lucide-react';
import { issuesBelow } from '../service/places';
import { useWords } from '../shell/providers';
import { useTimeLimit } from './time-limit';

export type WorkflowStripProps = {
  draft: ServiceDraft;
  issues: readonly Issue[];
  language: string;
  /** Opens a state where it is edited. */
  onState?: ((pointer: string) => void) | undefined;
};

/** Main and side states in one line only where they have room. */
const IN_ONE_LINE = 8;

/** The way a case is meant to go, with arrows; all other states apart, since a line of them would draw moves there are not. */
export function WorkflowStrip(props: WorkflowStripProps) {
  const say = useWords();
  const { workflow } = props.draft;
  if (workflow.states.length === 0) return <p className="text-text-2">{say('map.no-workflow')}</p>;
  const reached = reachableStates(workflow);
  const way = mainPath(workflow).flatMap((step) => workflow.states.filter((state) => state.code === step.state));
  const others = workflow.states.filter((state) => !way.includes(state));
  return (
    <div
      className={clsx(
        'flex flex-col gap-2.5',
        workflow.states.length <= IN_ONE_LINE && '@5xl:flex-row @5xl:gap-3 @5xl:[&>*+*]:border-s @5xl:[&>*+*]:ps-3',
      )}
    >
      {way.length > 0 && (
        <ol aria-label={say('map.main-path')} className="flex min-w-0 flex-[3] flex-wrap items-stretch gap-y-2">
          {way.map((state, at) => (
            <li
              key={state.code}
              className="flex min-w-32 max-w-64 flex-1 items-stretch @max-xl:max-w-none @5xl:min-w-28"
            >
              {at > 0 && (
                <ArrowRight
                  aria-hidden
                  className="mirror mx-1 size-4 shrink-0 self-center text-arrow"
                  strokeWidth={1.75}
                />
              )}
              <StateTile {...props} state={state} isReached={reached.has(state.code)} />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <div className="flex min-w-0 flex-1 flex-col gap-1.5 border-line @max-5xl:border-t @max-5xl:pt-2.5">
          <h3 className="sr-only">{say('map.other-states')}</h3>
          <ul className="flex flex-1 flex-wrap items-stretch gap-2">
            {others.map((state) => (
              <li key={state.code} className="flex min-w-36 max-w-64 flex-1 items-stretch">
                <StateTile {...props} state={state} isReached={reached.has(state.code)} isAside />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

type StateTileProps = WorkflowStripProps & { state: State; isReached: boolean; isAside?: boolean };

function StateTile({ draft, issues, language, onState, state, isReached, isAside }: StateTileProps) {
  const say = useWords();
  const timeLimit = useTimeLimit();
  const { states, actions } = draft.workflow;
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  const colours = roleColours(draft.roles);
  const path = `/workflow/states/${states.indexOf(state)}`;
  const isWrong = !isReached || issuesBelow(issues, path).some((each) => each.severity === 'error');
  const roles = [...new Set(actions.filter((action) => action.from === state.code).flatMap((action) => action.roles))];
  const name = read(state.name) || state.code;
  const about = !isReached
    ? say('map.not-reached')
    : state.kind === 'start'
      ? say('map.being-filled')
      : state.outcome
        ? say(`map.outcome.${state.outcome}`)
        : state.sla
          ? timeLimit(state.sla)
          : undefined;
  return (
    <div
      data-state-kind={state.kind}
      data-wrong={isWrong || undefined}
      data-outcome={state.outcome}
      className={clsx(
        'relative z-10 flex w-full min-w-0 rounded border border-line-2 px-2.5 py-1.5 data-wrong:border-dashed data-wrong:border-error-mark data-wrong:bg-error-soft data-[outcome=fail]:border-s-4 data-[outcome=fail]:border-s-error-mark data-[outcome=ok]:border-s-4 data-[outcome=ok]:border-s-ok-mark',
        isAside ? 'flex-wrap content-center items-center gap-x-2 gap-y-0.5 bg-page' : 'flex-col gap-0.5 bg-surface',
        onState && 'hover:border-brand-line',
      )}
    >
      {onState ? (
        <button
          type="button"
          onClick={() => onState(path)}
          className="line-clamp-2 text-start font-strong after:absolute after:inset-0 after:rounded"
        >
          {name}
        </button>
      ) : (
        <span className="line-clamp-2 font-strong">{name}</span>
      )}
      {about && <span className={clsx('truncate text-12', isWrong ? 'text-error' : 'text-text-3')}>{about}</span>}
      {roles.length > 0 && (
        <span className={clsx('flex min-w-0 flex-wrap gap-1', !isAside && 'mt-auto pt-0.5')}>
          {roles.slice(0, 2).map((role) => (
            <RoleChip key={role} colour={colours.get(role) ?? 'system'} className="max-w-full">
              <span className="truncate">{read(draft.roles.find((each) => each.code === role)?.name) || role}</span>
            </RoleChip>
          ))}
          {roles.length > 2 && <Chip>+{roles.length - 2}</Chip>}
        </span>
      )}
    </div>
  );
}
