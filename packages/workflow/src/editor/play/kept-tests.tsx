'use client';
import { Badge, IconButton, Input } from '@nirmaan/ui';
import { CircleCheck, CircleX, Pencil, Play as PlayIcon, Trash2 } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import type { Workflow } from '../../model/workflow';
import { runScenario, type ScenarioRun } from '../../scenarios/run-scenario';
import type { Scenario } from '../../scenarios/scenario';
import { useEditor, useNames, useWords } from '../editor-context';
import type { Play } from './play-context';
import { useReasons } from './use-reasons';

const none: never[] = [];

/** Runs that are kept as tests of the service, each with how it goes now. */
export function KeptTests({ play, onReplay }: { play: Play; onReplay(): void }) {
  const { scenarios = none, shownScenario } = useEditor();
  const say = useWords();
  const { workflow } = play;
  const { startedAt, timeZone } = play.simulation;
  const runs = useMemo(
    () => scenarios.map((scenario) => runScenario(workflow, scenario, startedAt, timeZone)),
    [scenarios, workflow, startedAt, timeZone],
  );
  if (scenarios.length === 0) return <p className="min-h-24 px-4 py-5 text-text-2">{say('play.tests.none')}</p>;
  return (
    <ul aria-label={say('play.tests.label')} className="max-h-40 min-h-24 overflow-y-auto py-2">
      {scenarios.map((scenario, position) => (
        <Test
          // biome-ignore lint/suspicious/noArrayIndexKey: two tests may have one name
          key={position}
          workflow={workflow}
          scenario={scenario}
          position={position}
          isShown={position === shownScenario}
          run={runs[position]}
          onReplay={() => {
            play.replay(scenario);
            onReplay();
          }}
        />
      ))}
    </ul>
  );
}

type TestProps = {
  workflow: Workflow;
  scenario: Scenario;
  position: number;
  /** It was asked for. */
  isShown: boolean;
  run: ScenarioRun | undefined;
  onReplay(): void;
};

function Test({ workflow, scenario, position, isShown, run, onReplay }: TestProps) {
  const { editScenarios } = useEditor();
  const say = useWords();
  const names = useNames();
  const reasonOf = useReasons(workflow);
  const [renamed, setRenamed] = useState<string>();
  const failure = run?.failure;
  const Icon = failure ? CircleX : CircleCheck;
  const { name } = scenario;
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const next = renamed?.trim();
    if (next && next !== name)
      editScenarios?.(say('play.tests.renamed', { name: next }), (before) =>
        before.map((each, at) => (at === position ? { ...each, name: next } : each)),
      );
    setRenamed(undefined);
  };
  return (
    <li
      aria-current={isShown || undefined}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 ${isShown ? 'bg-brand-soft' : 'hover:bg-hover'}`}
    >
      <Icon
        role="img"
        aria-label={say(failure ? 'play.tests.red' : 'play.tests.green')}
        className={`size-4 shrink-0 ${failure ? 'text-error-mark' : 'text-ok-mark'}`}
        strokeWidth={1.75}
      />
      {renamed === undefined ? (
        <span className="min-w-0 font-strong">{name}</span>
      ) : (
        <form onSubmit={rename}>
          <Input
            autoFocus
            required
            maxLength={120}
            aria-label={say('play.keep.name')}
            value={renamed}
            onChange={({ target }) => setRenamed(target.value)}
            onBlur={() => setRenamed(undefined)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setRenamed(undefined);
            }}
          />
        </form>
      )}
      <span className="text-12 text-text-3">
        {say('play.tests.steps', { count: scenario.steps.filter((step) => step.kind === 'act').length })}
      </span>
      <Badge tone={failure ? 'error' : 'neutral'}>{names.state(scenario.ends)}</Badge>
      {failure && (
        <span className="min-w-0 flex-1 basis-60 text-12 text-error">
          {failure.step === undefined
            ? say('play.tests.elsewhere', { state: names.state(String(failure.reason.params.state ?? '')) })
            : say('play.tests.stopped', {
                step: failure.step + 1,
                reason: reasonOf(failure.reason),
              })}
        </span>
      )}
      <span className="ms-auto flex gap-1">
        <IconButton size="small" icon={PlayIcon} label={say('play.tests.replay', { name })} onClick={onReplay} />
        <IconButton
          size="small"
          icon={Pencil}
          label={say('play.tests.rename', { name })}
          onClick={() => setRenamed(name)}
        />
        <IconButton
          size="small"
          icon={Trash2}
          label={say('play.tests.remove', { name })}
          onClick={() =>
            editScenarios?.(say('play.tests.removed', { name }), (before) => before.filter((_, at) => at !== position))
          }
        />
      </span>
    </li>
  );
}
