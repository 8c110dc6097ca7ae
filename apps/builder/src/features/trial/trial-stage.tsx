'use client';
import { cityOf } from '@nirmaan/lexicon';
import { nameIn, type TrialPerson } from '@nirmaan/trials';
import { Button, Note, SegmentedControl } from '@nirmaan/ui';
import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useService } from '../service/service-context';
import { useMessages, useWords } from '../shell/providers';
import { CallsDrawer } from './calls-drawer';
import { CitizenPane } from './citizen-pane';
import { ClockPane } from './clock-pane';
import { OfficerPane } from './officer-pane';
import type { FrameAsk } from './trial-frame';
import { TrialToolbar } from './trial-toolbar';
import { freshMessage, waitingFor } from './trial-view';
import type { OpenTrial, useTrial } from './use-trial';

const panes = ['citizen', 'clock', 'officer'] as const;
type Pane = (typeof panes)[number];

/** The citizen's phone, the clock, the officer's desk, and below what DIGIT heard of it. */
export function TrialStage({ opened, trial: hook }: { opened: OpenTrial; trial: ReturnType<typeof useTrial> }) {
  const say = useWords();
  const { language: reader } = useMessages();
  const { draft, revision, isSaved } = useService();
  const { state, startAgain } = hook;
  const { trial, runtimeUrl } = opened;
  const base = `${runtimeUrl}/try/${trial.id}`;
  const citizens = trial.people.filter(({ audience }) => audience === 'citizen');
  const officers = trial.people.filter(({ audience }) => audience !== 'citizen');
  const [pane, setPane] = useState<Pane>('citizen');
  const [citizen, setCitizen] = useState<TrialPerson | undefined>(citizens[0]);
  const [officer, setOfficer] = useState<TrialPerson | undefined>(officers[0]);
  const [language, setLanguage] = useState(draft.languages.includes(reader) ? reader : draft.defaultLanguage);
  const start = `/${language}/${cityOf(trial.city)}/${trial.service}`;
  const asks = useRef(0);
  const ask = (path: FrameAsk['path'], values: FrameAsk['values']): FrameAsk => ({ path, values, key: ++asks.current });
  const [toCitizen, askCitizen] = useState<FrameAsk | undefined>(
    () => citizen && ask('_as', { user: citizen.userName, next: start }),
  );
  const [toOfficer, askOfficer] = useState<FrameAsk | undefined>(
    () => officer && ask('_as', { user: officer.userName, next: '/work' }),
  );
  const [chosenCase, setCase] = useState<string>();
  const found = state?.cases.find((each) => each.id === chosenCase) ?? state?.cases[0];
  const waiting = useMemo(
    () => (found ? waitingFor(found, draft.workflow, trial.people) : []),
    [found, draft.workflow, trial.people],
  );
  const playOfficer = (person: TrialPerson) => {
    setOfficer(person);
    askOfficer(ask('_as', { user: person.userName, next: found ? `/work/case/${found.id}` : '/work' }));
    setPane('officer');
  };
  const playCitizen = (person: TrialPerson, next = start) => {
    setCitizen(person);
    askCitizen(ask('_as', { user: person.userName, next }));
  };
  // What changes elsewhere is told to those who do not see it.
  const where = found?.state && draft.workflow.states.find(({ code }) => code === found.state);
  const [told, setTold] = useState('');
  const whereName = where && (where.name[reader] ?? where.name[draft.defaultLanguage] ?? where.code);
  useEffect(() => {
    if (whereName) setTold(say('trial.now-in', { state: whereName }));
  }, [whereName, say]);
  const isChanged = !isSaved || revision !== opened.revision;
  return (
    <div className="relative flex flex-1 flex-col bg-canvas lg:min-h-0">
      <TrialToolbar
        {...{ state, trial, found }}
        onFill={() => {
          if (!citizen) return;
          askCitizen(ask('_fill', { user: citizen.userName, language }));
          setPane('citizen');
        }}
        onFaults={hook.setFaults}
        onAgain={startAgain}
      />
      {isChanged && (
        <Note tone="info" role="status" className="mx-4 mt-2">
          <span className="flex flex-wrap items-center gap-3">
            {say('trial.changed')}
            <Button size="small" icon={RotateCcw} onClick={startAgain}>
              {say('trial.again')}
            </Button>
          </span>
        </Note>
      )}
      <p role="status" className="sr-only">
        {told}
      </p>
      <div className="flex justify-center p-2 lg:hidden">
        <SegmentedControl<Pane>
          label={say('trial.panes')}
          value={pane}
          onChange={setPane}
          options={panes.map((each) => ({ value: each, label: say(`trial.pane.${each}`) }))}
        />
      </div>
      <div className="grid min-h-[420px] flex-1 max-lg:auto-rows-fr lg:grid-cols-[minmax(340px,410px)_176px_minmax(0,1fr)]">
        <CitizenPane
          className={clsx(pane !== 'citizen' && 'max-lg:hidden')}
          {...{ base, citizens, citizen, language, ask: toCitizen }}
          message={state && freshMessage(state)}
          onPlay={(person) => playCitizen(person)}
          onGo={(to) => citizen && playCitizen(citizen, to === 'start' ? start : `/${language}/my`)}
          onLanguage={(next) => {
            setLanguage(next);
            if (citizen)
              askCitizen(
                ask('_as', { user: citizen.userName, next: `/${next}/${cityOf(trial.city)}/${trial.service}` }),
              );
          }}
        />
        <ClockPane
          className={clsx(pane !== 'clock' && 'max-lg:hidden')}
          {...{ state, found }}
          isMoving={hook.isMoving}
          onMove={hook.moveClock}
          onCase={setCase}
        />
        <OfficerPane
          className={clsx(pane !== 'officer' && 'max-lg:hidden')}
          {...{ base, officers, officer, waiting, ask: toOfficer }}
          onPlay={playOfficer}
          nameOf={(person) => nameIn(person, reader)}
        />
      </div>
      <CallsDrawer id={trial.id} state={state} found={found} />
    </div>
  );
}
