import type { JsonObject } from '@nirmaan/lexicon';
import { isObject, memberOf, type SandboxRefusal } from '../../../sandbox/exchange';
import { nullPointer, refuse, unhandled } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { nearest } from './configs';
import type { Draft } from './drafts';
import type { WorkflowEffect } from './effects';
import { refuseNul, requestInfoOf, textOr } from './request-types';

type Call = SandboxCall<WorkflowEffect>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}

export function outOfBounds(): SandboxRefusal {
  return unhandled('IndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
}

/** What `businessservice/v2/_create` looks at, in its order. */
export function checkNew(call: Call, body: JsonObject, drafts: Draft[]): void {
  const [first] = drafts;
  if (!first) throw outOfBounds();
  const codes = drafts.map((draft) => draft.businessService);
  refuseNul(first.tenantId, ...codes);
  // One error per code of error: of several that exist the last is told, the one nearest the root.
  const known = nearest(call.state, first.tenantId, codes).at(-1);
  if (known)
    throw refuse({
      code: 'INVALID BUSINESSSERVICE',
      message: `The businessService: ${known.businessService} for tenantId: ${known.tenantId} already exists`,
    });
  const problems = new Map<string, string>();
  const seen = new Set<string>();
  for (const draft of drafts) {
    const key = `${draft.tenantId}\u0000${draft.businessService}`;
    if (seen.has(key))
      problems.set('INVALID BUSINESSSERVICE', `BusinessService: ${draft.businessService} is duplicate`);
    seen.add(key);
    const states = new Set<string>();
    for (const state of draft.states) {
      const stateKey = keyOf(state.sent, ['tenantId', 'businessServiceId', 'state']);
      if (states.has(stateKey)) problems.set('INVALID STATE', `State: ${state.name} is duplicate`);
      states.add(stateKey);
      const actions = new Set<string>();
      for (const action of state.actions ?? []) {
        const actionKey = keyOf(action, ['tenantId', 'currentState', 'action']);
        if (actions.has(actionKey)) problems.set('INVALID ACTION', `Action: ${textOr(action, 'action')} is duplicate`);
        actions.add(actionKey);
      }
    }
  }
  if (problems.size > 0) throw refuse([...problems].map(([code, message]) => ({ code, message })));
  const requestInfo = requestInfoOf(body);
  if (!requestInfo) throw nullPointer('"RequestInfo.getUserInfo()"');
  const userInfo = memberOf(requestInfo, 'userInfo');
  const mandatory = (what: string) =>
    refuse({ code: 'EG_Workflow_APP_ERR', message: `${what} is mandatory for creating WorkflowService` });
  if (!isObject(userInfo)) throw mandatory('userinfo');
  for (const [name, words] of [
    ['uuid', 'userinfo UUID'],
    ['userName', 'userinfo username'],
    ['emailId', 'userinfo email'],
    ['type', 'userinfo type'],
    ['roles', 'userinfo Roles'],
  ] as const) {
    const value = memberOf(userInfo, name);
    if (value === undefined || value === null) throw mandatory(words);
  }
}

/** What makes two of a request the same. */
function keyOf(model: JsonObject, names: string[]): string {
  return JSON.stringify(names.map((name) => textOr(model, name)));
}

/** Of several targets nobody knows the last is told. */
export function checkTargets(draft: Draft): void {
  const names = new Set(draft.states.map((each) => each.name));
  let unknown: string | undefined;
  for (const action of draft.states.flatMap((state) => state.actions ?? [])) {
    const target = textOr(action, 'nextState');
    if (target === null) throw nullPointer('"String.matches(String)"');
    if (!UUID.test(target) && !names.has(target)) unknown = target;
  }
  if (unknown !== undefined)
    throw refuse({ code: 'INVALID NEXTSTATE', message: `The state with name: ${unknown} does not exist in config` });
}
