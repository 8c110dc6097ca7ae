import type { Issue, IssueSeverity, StateCode } from '@nirmaan/lexicon';
import { isNote, isPayment } from '../../analysis/find';
import { mainPath, reachableStates } from '../../analysis/paths';
import { type Connection, connectionsOf, type LabelStyle, labelStyle } from '../../layout';
import { type Action, actionKey, type State, type Workflow } from '../../model/workflow';
import type { Light } from './light';

export type Mark = Exclude<IssueSeverity, 'info'>;
/**
 * How a state or an action is lit: chosen, on the way on from what is chosen, on the way that shows a problem; while a case
 * is played the way so far, where it stands, what can be done now and all else; when two workflows are compared what came,
 * went or changed.
 */
export type Glow =
  | 'selected'
  | 'path'
  | 'trail'
  | 'way'
  | 'here'
  | 'possible'
  | 'faded'
  | 'added'
  | 'removed'
  | 'changed'
  | undefined;

export type StateNode = {
  state: State;
  position: number;
  shape: 'start' | 'card' | 'end';
  icon: 'start' | 'draft' | 'decision' | 'parallel' | 'payment' | 'granted' | 'refused' | 'end' | 'form' | 'task';
  /** Roles that move a case from here, each once. */
  roles: string[];
  notes: LineAction[];
  mark: Mark | undefined;
  /** No case comes here. */
  isLost: boolean;
  glow: Glow;
};

export type LineAction = { action: Action; position: number; mark: Mark | undefined; glow: Glow };
export type LineEdge = Connection & {
  drawn: LineAction[];
  style: LabelStyle;
  /** A step of the main path. */
  isMain: boolean;
  /** Starts where no case comes. */
  isLost: boolean;
  glow: Glow;
};

type Shown = {
  issues: readonly Issue[];
  selection: string | null;
  /** Everything that is selected, where it is several. */
  several?: readonly string[];
  light: Light | undefined;
};

/** What the canvas shows of a workflow; where it shows it is the layout's. In a time that grows as the workflow does. */
export function buildGraph(
  workflow: Workflow,
  { issues, selection, several = [], light }: Shown,
): { nodes: StateNode[]; lines: LineEdge[] } {
  const reachable = reachableStates(workflow);
  const showsLost = reachable.size > 0 && !light?.isComparison;
  const steps = stepsOf(mainPath(workflow).map((step) => step.state));
  const marks = marksByPlace(issues);
  const chosen = new Set([...several, selection ?? ''].map(placeOf));
  const glowOfAction = (action: Action, position: number): Glow =>
    chosen.has(`/actions/${position}`) ? 'selected' : (light?.actions.get(actionKey(action)) ?? light?.rest);
  const drawnAt = (position: number): LineAction[] => {
    const action = workflow.actions[position];
    if (!action) return [];
    return [{ action, position, mark: marks.get(`/actions/${position}`), glow: glowOfAction(action, position) }];
  };
  const { leaving, notes } = actionsByState(workflow);
  const nodes = workflow.states.map((state, position): StateNode => {
    const moves = leaving.get(state.code) ?? [];
    return {
      state,
      position,
      shape: state.kind === 'start' ? 'start' : state.kind === 'end' ? 'end' : 'card',
      icon: iconOf(state, moves),
      roles: [...new Set(moves.flatMap((action) => action.roles))],
      notes: (notes.get(state.code) ?? []).flatMap(drawnAt),
      mark: marks.get(`/states/${position}`),
      isLost: showsLost && !reachable.has(state.code),
      glow: chosen.has(`/states/${position}`) ? 'selected' : (light?.states.get(state.code) ?? light?.rest),
    };
  });
  const connections = connectionsOf(workflow);
  const ids = new Set(connections.map((connection) => connection.id));
  const lines = connections.map((connection): LineEdge => {
    const drawn = connection.actions.flatMap(drawnAt);
    return {
      ...connection,
      drawn,
      style: labelStyle(drawn.length, ids.has(lineId(connection.to, connection.from))),
      isMain: steps.has(connection.id),
      isLost: showsLost && !reachable.has(connection.from),
      glow: brightest(drawn.map((each) => each.glow)),
    };
  });
  return { nodes, lines };
}

/** The id of the line between two states. */
export function lineId(from: StateCode, to: StateCode): string {
  return `${from}→${to}`;
}

/** Of each state the actions that lead away, and the positions of its notes. */
function actionsByState(workflow: Workflow) {
  const leaving = new Map<StateCode, Action[]>();
  const notes = new Map<StateCode, number[]>();
  const addTo = <T>(map: Map<StateCode, T[]>, code: StateCode, each: T) => {
    const known = map.get(code);
    if (known) known.push(each);
    else map.set(code, [each]);
  };
  for (const [position, action] of workflow.actions.entries())
    if (isNote(action)) addTo(notes, action.from, position);
    else addTo(leaving, action.from, action);
  return { leaving, notes };
}

export function iconOf(state: State, leaving: readonly Action[]): StateNode['icon'] {
  if (state.kind === 'start') return 'start';
  if (state.outcome === 'ok') return 'granted';
  if (state.outcome === 'fail') return 'refused';
  if (state.kind === 'end' || state.kind === 'decision' || state.kind === 'parallel') return state.kind;
  if (leaving.some(isPayment)) return 'payment';
  if (state.editable) return 'draft';
  return state.form ? 'form' : 'task';
}

/** The worst problem of each state and action, or of a place inside it; hints are not marked. */
export function marksByPlace(issues: readonly Issue[]): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { path, severity } of issues) {
    if (severity === 'info') continue;
    const place = placeOf(path);
    if (marks.get(place) !== 'error') marks.set(place, severity);
  }
  return marks;
}

/** The state or action that a pointer is about: `/states/3/name` is about `/states/3`. */
function placeOf(pointer: string): string {
  const end = pointer.indexOf('/', pointer.indexOf('/', 1) + 1);
  return end < 0 ? pointer : pointer.slice(0, end);
}

/** Is this pointer the place, or inside it? */
export function isAt(pointer: string | null, place: string): boolean {
  return pointer === place || (pointer?.startsWith(`${place}/`) ?? false);
}

/** Ids of the lines along a way. */
function stepsOf(way: readonly StateCode[]): Set<string> {
  return new Set(way.slice(1).map((to, at) => lineId(way[at] ?? to, to)));
}

const brightness = [
  'selected',
  'removed',
  'added',
  'changed',
  'here',
  'possible',
  'way',
  'trail',
  'path',
  'faded',
] as const;

function brightest(glows: readonly Glow[]): Glow {
  return brightness.find((glow) => glows.includes(glow));
}
