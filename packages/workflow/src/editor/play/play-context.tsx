'use client';
import type { Instant, RoleCode } from '@nirmaan/lexicon';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { RefusalReason } from '../../acting/may-act';
import type { Workflow } from '../../model/workflow';
import type { Scenario } from '../../scenarios/scenario';
import type { Offer, Simulation } from '../../simulation/model';
import type { ManyRuns } from '../../simulation/simulate-many';
import { offerKey, offersOf, stepSimulation } from '../../simulation/simulation';
import { useEditor } from '../editor-context';
import { useMode } from '../mode';
import { actingRoles, countPossible, playableRoles } from './choices';
import { goOn, goTo, type Happening, playRun, type Run, runOfScenario, startRun } from './run';
import { useReplay } from './use-replay';

/** Who plays: one role, or whoever may. */
export type Who = RoleCode | 'anybody';

/** A case that is played on the canvas. */
export type Play = {
  /** The whole workflow, whatever part of it the canvas shows. */
  workflow: Workflow;
  run: Run;
  simulation: Simulation;
  offers: readonly Offer[];
  roles: readonly RoleCode[];
  who: Who;
  beWho(who: Who): void;
  /** How much each role could do now. */
  possibleFor: ReadonlyMap<RoleCode, number>;
  /** What who plays holds. */
  played: readonly RoleCode[];
  /** Takes an action, or points at why it cannot be taken. */
  choose(offer: Offer, picks?: readonly string[]): void;
  /** The action that was asked for last and could not be taken, by `offerKey`. */
  asked: string | undefined;
  /** Why the action that was tried last did not go through, though it was offered: what would follow by itself goes in a circle. */
  trouble: RefusalReason | undefined;
  happen(happening: Happening): void;
  goTo(done: number): void;
  restart(): void;
  replay(scenario: Scenario): void;
  isReplaying: boolean;
  /** Many cases that were played and are looked at; undefined: this one is. */
  many: ManyRuns | undefined;
  lookAt(many: ManyRuns | undefined): void;
  stop(): void;
};

const PlayContext = createContext<Play | undefined>(undefined);

/** The case that is played; undefined while nothing is. */
export function usePlay(): Play | undefined {
  return useContext(PlayContext);
}

/** Plays a case through the workflow while the mode is `play`; each time a new one. */
export function PlayProvider({ children }: { children: ReactNode }) {
  const { workflow, roles: declared, timeZone, shownScenario, onSelect } = useEditor();
  const { mode, setMode } = useMode();
  const isOn = mode === 'play';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a case that is played begins when playing begins
  const fresh = useMemo(() => startRun({ startedAt: thisMinute(), timeZone }), [isOn]);
  const [changed, setRun] = useState<Run>();
  const [chosen, setWho] = useState<Who>();
  const [asked, setAsked] = useState<string>();
  const [trouble, setTrouble] = useState<RefusalReason>();
  const [many, lookAt] = useState<ManyRuns>();
  const run = changed ?? fresh;
  const simulation = useMemo(() => (isOn ? playRun(workflow, run) : undefined), [isOn, workflow, run]);
  // What is played ends with the mode, and the mode ends where there is no start to play from.
  useEffect(() => {
    if (!isOn) {
      setRun(undefined);
      setAsked(undefined);
    } else if (!simulation) setMode('draw');
  }, [isOn, simulation, setMode]);
  const roles = useMemo(
    () =>
      playableRoles(
        workflow,
        declared.map((role) => role.code),
      ),
    [workflow, declared],
  );
  const who: Who =
    chosen !== undefined && (chosen === 'anybody' || roles.includes(chosen)) ? chosen : (roles[0] ?? 'anybody');
  const played = useMemo(() => (who === 'anybody' ? roles : [who]), [who, roles]);
  const offers = useMemo(() => (simulation ? offersOf(simulation, played) : []), [simulation, played]);
  const possibleFor = useMemo(
    () => new Map(simulation ? roles.map((role) => [role, countPossible(offersOf(simulation, [role]))]) : []),
    [simulation, roles],
  );
  const change = useCallback(
    (next: (run: Run) => Run) => {
      setRun((before) => next(before ?? fresh));
      setAsked(undefined);
      setTrouble(undefined);
    },
    [fresh],
  );
  const replay = useReplay(run, change);
  useEffect(() => {
    if (shownScenario !== undefined) setMode('play');
  }, [shownScenario, setMode]);
  const stop = useCallback(() => {
    setMode('draw');
    if (shownScenario !== undefined) onSelect(null);
  }, [setMode, shownScenario, onSelect]);
  const play = useMemo<Play | undefined>(
    () =>
      simulation && {
        workflow,
        run,
        simulation,
        offers,
        roles,
        who,
        beWho: setWho,
        possibleFor,
        played,
        choose(offer, picks) {
          if (offer.refusal || !offer.isHere) {
            setAsked(offerKey(offer.scope, offer.action));
            return;
          }
          replay.pause();
          const act = {
            action: offer.action.code,
            roles: actingRoles(offer.action, played),
            ...(offer.scope !== '' && { scope: offer.scope }),
            ...(picks && { picks }),
          };
          const { refusal } = stepSimulation(simulation, act);
          if (refusal) setTrouble(refusal);
          else change((before) => goOn(before, { kind: 'act', act }));
        },
        asked,
        trouble,
        happen(happening) {
          replay.pause();
          change((before) => goOn(before, happening));
        },
        goTo(done) {
          replay.pause();
          change((before) => goTo(before, done));
        },
        restart() {
          replay.pause();
          change(() => startRun({ startedAt: thisMinute(), timeZone, answers: simulation.answers }));
        },
        replay(scenario) {
          setWho('anybody');
          change(() => runOfScenario(scenario, { startedAt: thisMinute(), timeZone }));
          replay.begin();
        },
        isReplaying: replay.isOn,
        many,
        lookAt,
        stop,
      },
    [
      workflow,
      timeZone,
      run,
      simulation,
      offers,
      roles,
      who,
      possibleFor,
      played,
      asked,
      trouble,
      many,
      change,
      replay,
      stop,
    ],
  );
  return <PlayContext.Provider value={play}>{children}</PlayContext.Provider>;
}

function thisMinute(): Instant {
  return Math.floor(Date.now() / 60_000) * 60_000;
}
