'use client';
import { Button, Field, Input, Popover } from '@nirmaan/ui';
import { Star } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { recordScenario } from '../../scenarios/record-scenario';
import { runScenario } from '../../scenarios/run-scenario';
import { useEditor, useWords } from '../editor-context';
import type { Play } from './play-context';
import { useCaseNames } from './words';

/** Keeps the run as a test of the service, under a name. */
export function Keep({ play, onKept }: { play: Play; onKept(): void }) {
  const { editScenarios } = useEditor();
  const say = useWords();
  const names = useCaseNames();
  const [isOpen, setOpen] = useState(false);
  const [given, setGiven] = useState<string>();
  const { simulation } = play;
  const state = simulation.tokens['']?.state ?? '';
  const name = given ?? say('play.keep.proposal', { state: names.state('', state) });
  const scenario = recordScenario(simulation, name.trim());
  // Answers that changed on the way are those of the end in a test: then it may go another way.
  const isPossible = !runScenario(play.workflow, scenario, simulation.startedAt, simulation.timeZone).failure;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    editScenarios?.(say('play.keep.edit', { name: scenario.name }), (before) => [...before, scenario]);
    setOpen(false);
    setGiven(undefined);
    onKept();
  };
  return (
    <Popover
      label={say('play.keep.title')}
      align="end"
      side="top"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button icon={Star} disabled={simulation.steps.length === 0}>
          {say('play.keep.title')}
        </Button>
      }
    >
      {isPossible ? (
        <form onSubmit={keep} className="grid gap-3">
          <Field label={say('play.keep.name')} hint={say('play.keep.hint', { state: names.state('', state) })}>
            <Input required maxLength={120} value={name} onChange={({ target }) => setGiven(target.value)} />
          </Field>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {say('play.keep.button')}
          </Button>
        </form>
      ) : (
        <div className="grid justify-items-start gap-3">
          <p>{say('play.keep.changed')}</p>
          <Button
            size="small"
            onClick={() => {
              setOpen(false);
              play.restart();
            }}
          >
            {say('play.keep.again')}
          </Button>
        </div>
      )}
    </Popover>
  );
}
