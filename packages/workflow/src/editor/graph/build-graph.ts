import type { Issue, IssueSeverity, StateCode } from '@nirmaan/lexicon';
import { actionsFrom, isNote, isPayment } from '../../analysis/find';
import { mainPath, reachableStates } from '../../analysis/paths';
import { type Connection, connectionsOf, isPaired, type LabelStyle, labelStyle } from '../../layout';
import { type Action, actionKey, type State, type Workflow } from '../../model/workflow';
import type { Light } from './light';

export type Mark = Exclude<IssueSeverity, 'info'>;
export type Glow = 'selected' | 'path' | 'trail' | undefined;

export type StateNode = {
  state: State;
  position: number;
  shape: 'start' | 'card' | 'end';
  icon: 'start' | 'draft' | 'decision' | 'payment' | 'granted' | 'refused' | 'end' | 'form' | 'task';
  /** Roles that move a case from here, each once. */
  roles: string[];
  notes: { action: Action; position: number; glow: Glow }[];
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

/** What the canvas shows of a workflow; where it shows it is the layout's. */
export function buildGraph(
  workflow: Workflow,
  { issues, selection, light }: { issues: readonly Issue[]; selection: string | null; light: Light | undefined },
): { nodes: StateNode[]; lines: LineEdge[] } {
  const reachable = reachableStates(workflow);
  const way = mainPath(workflow).map((step) => step.state);
  const glowOfAction = (action: Action, position: number): Glow => {
    if (isAt(selection, `/actions/${position}`)) return 'selected';
    return light?.actions.has(actionKey(action)) ? light.kind : undefined;
  };
  const nodes = workflow.states.map((state, position): StateNode => {
    const leaving = actionsFrom(workflow, state.code).filter((action) => !isNote(action));
    return {
      state,
      position,
      shape: state.kind === 'start' ? 'start' : state.kind === 'end' ? 'end' : 'card',
      icon: iconOf(state, leaving),
      roles: [...new Set(leaving.flatMap((action) => action.roles))],
      notes: workflow.actions.flatMap((action, at) =>
        isNote(action) && action.from === state.code ? [{ action, position: at, glow: glowOfAction(action, at) }] : [],
      ),
      mark: markAt(issues, `/states/${position}`),
      isLost: reachable.size > 0 && !reachable.has(state.code),
      glow: isAt(selection, `/states/${position}`)
        ? 'selected'
        : light?.states.has(state.code)
          ? light.kind
          : undefined,
    };
  });
  const connections = connectionsOf(workflow);
  const lines = connections.map((connection): LineEdge => {
    const drawn = connection.actions.flatMap((position) => {
      const action = workflow.actions[position];
      if (!action) return [];
      return [{ action, position, mark: markAt(issues, `/actions/${position}`), glow: glowOfAction(action, position) }];
    });
    return {
      ...connection,
      drawn,
      style: labelStyle(drawn.length, isPaired(connection, connections)),
      isMain: isStepOf(way, connection),
      isLost: reachable.size > 0 && !reachable.has(connection.from),
      glow: brightest(drawn.map((each) => each.glow)),
    };
  });
  return { nodes, lines };
}

function iconOf(state: State, leaving: readonly Action[]): StateNode['icon'] {
  if (state.kind === 'start') return 'start';
  if (state.outcome === 'ok') return 'granted';
  if (state.outcome === 'fail') return 'refused';
  if (state.kind === 'end' || state.kind === 'decision') return state.kind;
  if (leaving.some(isPayment)) return 'payment';
  if (state.editable) return 'draft';
  return state.form ? 'form' : 'task';
}

/** The worst problem at a place or inside it; hints are not marked. */
export function markAt(issues: readonly Issue[], place: string): Mark | undefined {
  const here = issues.filter((issue) => isAt(issue.path, place)).map((issue) => issue.severity);
  return here.includes('error') ? 'error' : here.includes('warning') ? 'warning' : undefined;
}

/** Is this pointer the place, or inside it? */
export function isAt(pointer: string | null, place: string): boolean {
  return pointer === place || (pointer?.startsWith(`${place}/`) ?? false);
}

function isStepOf(way: readonly StateCode[], { from, to }: Connection): boolean {
  const at = way.indexOf(from);
  return at >= 0 && way[at + 1] === to;
}

function brightest(glows: readonly Glow[]): Glow {
  return (['selected', 'trail', 'path'] as const).find((glow) => glows.includes(glow));
}
