'use client';
import { localize } from '@nirmaan/lexicon';
import { Chip, RoleChip, roleColours } from '@nirmaan/ui';
import { mainPath, type State } from '@nirmaan/workflow';
import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { addressOf, issuesBelow } from '../service/places';
import { useService } from '../service/service-context';
import { useWords } from '../shell/providers';

/** The way a case is meant to go, with arrows; all other states apart, since a line of them would draw moves there are not. */
export function WorkflowStrip() {
  const say = useWords();
  const { workflow } = useService().draft;
  if (workflow.states.length === 0) return <p className="text-text-2">{say('map.no-workflow')}</p>;
  const way = mainPath(workflow).flatMap((step) => workflow.states.filter((state) => state.code === step.state));
  const others = workflow.states.filter((state) => !way.includes(state));
  return (
    <div className="flex flex-col gap-3">
      {way.length > 0 && (
        <ol aria-label={say('map.main-path')} className="flex flex-wrap items-stretch gap-y-2">
          {way.map((state, at) => (
            <li key={state.code} className="flex items-center">
              {at > 0 && (
                <ArrowRight aria-hidden className="mirror mx-1.5 size-4 shrink-0 text-arrow" strokeWidth={1.75} />
              )}
              <StateTile state={state} />
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <h3 className="text-12 text-text-2">{say('map.other-states')}</h3>
          <ul className="flex flex-wrap items-stretch gap-2">
            {others.map((state) => (
              <li key={state.code} className="flex">
                <StateTile state={state} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function StateTile({ state }: { state: State }) {
  const { code, draft, issues, language } = useService();
  const { states, actions } = draft.workflow;
  const read = (text: Record<string, string> | undefined) => localize(text, language, draft.defaultLanguage);
  const colours = roleColours(draft.roles);
  const path = `/workflow/states/${states.indexOf(state)}`;
  const isWrong = issuesBelow(issues, path).some((each) => each.severity === 'error');
  const roles = [...new Set(actions.filter((action) => action.from === state.code).flatMap((action) => action.roles))];
  return (
    <Link
      href={addressOf(code, 'workflow', path)}
      data-kind={state.kind}
      data-wrong={isWrong || undefined}
      data-outcome={state.outcome}
      className="relative z-10 flex min-h-14 w-36 flex-col gap-1 rounded border border-line-2 bg-surface px-2.5 py-1.5 text-text no-underline hover:border-brand-line data-wrong:border-dashed data-wrong:border-error-mark data-wrong:bg-error-soft data-[outcome=fail]:border-s-4 data-[outcome=fail]:border-s-error-mark data-[outcome=ok]:border-s-4 data-[outcome=ok]:border-s-ok-mark"
    >
      <span className="line-clamp-2 font-strong">{read(state.name) || state.code}</span>
      <span className="flex flex-wrap gap-1">
        {roles.slice(0, 2).map((role) => (
          <RoleChip key={role} colour={colours.get(role) ?? 'system'} className="max-w-full truncate">
            {read(draft.roles.find((each) => each.code === role)?.name) || role}
          </RoleChip>
        ))}
        {roles.length > 2 && <Chip>+{roles.length - 2}</Chip>}
      </span>
    </Link>
  );
}
