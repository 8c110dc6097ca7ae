'use client';
import { localize } from '@nirmaan/lexicon';
import { IconButton, Progress } from '@nirmaan/ui';
import clsx from 'clsx';
import {
  Circle,
  CircleCheck,
  CircleDot,
  CircleHelp,
  CircleMinus,
  CircleX,
  ListChecks,
  type LucideIcon,
  PanelRightClose,
  PanelRightOpen,
} from 'lucide-react';
import { useId } from 'react';
import { useService } from '../service/service-context';
import { withRoleNames } from '../service/with-role-names';
import { useMessages, useWords } from '../shell/providers';
import { type ChecklistPoint, type ChecklistState, type ChecklistTarget, progressOf } from './checklist';
import { useFolded } from './use-folded';

const marks: Record<ChecklistState, { icon: LucideIcon; colour: string }> = {
  done: { icon: CircleCheck, colour: 'text-ok-mark' },
  partly: { icon: CircleDot, colour: 'text-warn-mark' },
  wrong: { icon: CircleX, colour: 'text-error-mark' },
  open: { icon: Circle, colour: 'text-text-3' },
  spare: { icon: CircleMinus, colour: 'text-text-3' },
  unknown: { icon: CircleHelp, colour: 'text-text-3' },
};

/** What makes the service whole and how far it is; a click leads to each point. It can be folded, and stays so. */
export function ChecklistPanel({
  points,
  onTarget,
}: {
  points: readonly ChecklistPoint[];
  onTarget(target: ChecklistTarget): void;
}) {
  const say = useWords();
  const [isFolded, setFolded] = useFolded();
  const content = useId();
  const { done, all } = progressOf(points);
  const said = points.filter(({ code }) => code === 'said');
  const others = points.filter(({ code }) => code !== 'said');
  return (
    <aside
      aria-label={say('checklist.title')}
      className={clsx('shrink-0 border-line bg-surface max-xl:border-b xl:border-s', isFolded ? 'xl:w-14' : 'xl:w-72')}
    >
      <header className={clsx('flex items-center gap-2 px-4 py-2.5', isFolded && 'xl:flex-col xl:px-2')}>
        <ListChecks aria-hidden className="size-4 shrink-0 text-brand" strokeWidth={1.75} />
        <h2 className={clsx('whitespace-nowrap text-14 font-strong', isFolded && 'xl:sr-only')}>
          {say('checklist.title')}
        </h2>
        <span
          className={clsx(
            'whitespace-nowrap text-12 text-text-2',
            isFolded && 'xl:order-last xl:whitespace-normal xl:text-center',
          )}
        >
          {say('checklist.progress', { done, all })}
        </span>
        <span className={clsx('min-w-6 flex-1', isFolded && 'xl:hidden')}>
          <Progress label={say('checklist.title')} value={done} max={all} tone={done === all ? 'ok' : 'info'} />
        </span>
        <IconButton
          size="small"
          directional
          icon={isFolded ? PanelRightOpen : PanelRightClose}
          label={say(isFolded ? 'checklist.unfold' : 'checklist.fold')}
          aria-expanded={!isFolded}
          aria-controls={content}
          onClick={() => setFolded(!isFolded)}
        />
      </header>
      <div id={content} hidden={isFolded} className="border-t border-line pb-3">
        {said.length > 0 && (
          <>
            <h3 className="px-4 pt-3 pb-1 text-12 font-strong text-text-2">{say('checklist.said')}</h3>
            <Points points={said} onTarget={onTarget} />
            <h3 className="px-4 pt-3 pb-1 text-12 font-strong text-text-2">{say('checklist.others')}</h3>
          </>
        )}
        <Points points={others} onTarget={onTarget} />
      </div>
    </aside>
  );
}

function Points({ points, onTarget }: { points: readonly ChecklistPoint[]; onTarget(target: ChecklistTarget): void }) {
  return (
    <ul className="grid grid-cols-1 sm:max-xl:grid-cols-2">
      {points.map((point) => (
        <Point key={point.id} point={point} onOpen={() => onTarget(point.target)} />
      ))}
    </ul>
  );
}

function Point({ point, onOpen }: { point: ChecklistPoint; onOpen(): void }) {
  const say = useWords();
  const messages = useMessages();
  const { draft, language } = useService();
  const { code, state, params, issue, roles = [] } = point;
  const { icon: Icon, colour } = marks[state];
  const named = roles.map(({ code: role, name }) => localize(name, language, draft.defaultLanguage) || role);
  const problem = issue && messages.issue(withRoleNames(issue, draft, language));
  const detail = code === 'said' ? '' : say(`checklist.detail.${code}`, params);
  const note =
    code === 'said'
      ? undefined
      : named.length > 0
        ? say('checklist.nobody-holds', {
            roles: new Intl.ListFormat(messages.language, { type: 'unit', style: 'short' }).format(named),
          })
        : problem;
  return (
    <li>
      <button
        type="button"
        data-point={point.id}
        data-state={state}
        onClick={onOpen}
        className="flex w-full items-start gap-2.5 px-4 py-1.5 text-start hover:bg-hover"
      >
        <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', colour)} strokeWidth={1.75} />
        <span className="sr-only">{say(`checklist.state.${state}`)}:</span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className="min-w-0">{code === 'said' ? problem : say(`checklist.point.${code}`, params)}</span>
            {detail && (
              <span dir="auto" title={detail} className="ms-auto max-w-[60%] shrink-0 truncate text-12 text-text-3">
                {detail}
              </span>
            )}
          </span>
          {note && (
            <span className={clsx('line-clamp-2 text-12', state === 'wrong' ? 'text-error' : 'text-warn')}>{note}</span>
          )}
        </span>
      </button>
    </li>
  );
}
