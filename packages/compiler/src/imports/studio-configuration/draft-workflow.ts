import type { JsonObject } from '@nirmaan/lexicon';
import type { WorkflowLayout } from '@nirmaan/workflow';
import { toRoleName, toStateName } from './draft-names';
import { StudioNode } from './studio-node';

const HOUR = 3_600_000;

/** What `uiworkflow` draws, as a BusinessService: elements are states, connections are actions. Limits are in hours there. */
export function draftWorkflow(configuration: StudioNode): JsonObject | undefined {
  const drawn = configuration.node('uiworkflow');
  const elements = drawn?.nodes('canvasElements') ?? [];
  if (!drawn || elements.length === 0) return undefined;
  const connections = drawn.nodes('connections');
  const byId = new Map(elements.map((element) => [element.text('id'), element]));
  const states = elements.map((element) => {
    const id = element.text('id');
    const isStart = element.text('nodetype') === 'start';
    const isEnd = element.text('nodetype') === 'end';
    const hours = isStart || isEnd ? undefined : element.number('sla');
    const actions = connections
      .filter((connection) => connection.text('from') === id)
      .map((connection) => ({
        action: toStateName(connection.text('label')),
        nextState: toStateName(byId.get(connection.text('to'))?.text('name') ?? ''),
        roles: connection.nodes('aroles').map((role) => toRoleName(configuration, role.text('code'))),
      }));
    return {
      sla: hours ? hours * HOUR : null,
      state: isStart ? null : toStateName(element.text('name')),
      actions,
      isStartState: isStart,
      isTerminateState: isEnd,
      isStateUpdatable: true,
      applicationStatus: null,
      docUploadRequired: false,
    };
  });
  return {
    ACTIVE: [],
    INACTIVE: [],
    states,
    business: 'public-services',
    businessService: `${configuration.text('module')}.${configuration.text('service')}`,
    generateDemandAt: [],
    nextActionAfterPayment: '',
  };
}

/** Where Studio's canvas has the states, by our codes. */
export function draftLayout(configuration: StudioNode, codes: Readonly<Record<string, string>>): WorkflowLayout {
  const silent = new StudioNode(configuration.json, '', () => undefined);
  const layout: WorkflowLayout = {};
  for (const element of silent.node('uiworkflow')?.nodes('canvasElements') ?? []) {
    const name = element.text('nodetype') === 'start' ? '' : toStateName(element.text('name'));
    const code = Object.keys(codes).find((each) => codes[each] === name);
    const [x, y] = [element.node('position')?.number('x'), element.node('position')?.number('y')];
    if (code !== undefined && x !== undefined && y !== undefined) layout[code] = { x, y };
  }
  return layout;
}
