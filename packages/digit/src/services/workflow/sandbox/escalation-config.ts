import type { JsonObject } from '@nirmaan/lexicon';
import { stringOr } from '../../../sandbox/exchange';
import { nullPointer, refuse, unhandled } from '../../../sandbox/refusals';
import type { SandboxState } from '../../../sandbox/state';
import { activeMasters } from './masters';
import { STATE_TENANT } from './state-tenant';

/** An entry of `Workflow.AutoEscalation`; limits in ms, null = not looked at. `active` is not read. */
export type Escalation = {
  state: string | null;
  action: string | null;
  module: string | null;
  topic: string | null;
  stateLimit: number | null;
  businessLimit: number | null;
};

const DAY = 24 * 60 * 60 * 1000;

/** Entries of a code in any letter case. */
export function escalationsOf(state: SandboxState, code: string): Escalation[] {
  const masters = activeMasters(state, STATE_TENANT, 'Workflow.AutoEscalation');
  if (masters.length === 0) throw unhandled('PathNotFoundException', "No results for path: $['MdmsRes']['Workflow']");
  let unlimited: Escalation | undefined;
  const found = masters.flatMap((config): Escalation[] => {
    const configured = textIn(config, 'businessService');
    if (configured === null)
      throw nullPointer('"String.equalsIgnoreCase(String)" because "configBusinessService" is null');
    if (configured.toLowerCase() !== code.toLowerCase()) return [];
    const escalation = {
      state: textIn(config, 'state'),
      action: textIn(config, 'action'),
      module: textIn(config, 'module'),
      topic: textIn(config, 'topic'),
      stateLimit: daysIn(config, 'stateSLA'),
      businessLimit: daysIn(config, 'businessSLA'),
    };
    if (escalation.stateLimit === null && escalation.businessLimit === null) unlimited = escalation;
    return [escalation];
  });
  if (unlimited)
    throw refuse({
      code: 'INVALID_CONFIG',
      message: `Both stateSLA and businessSLA are null for config with state: ${unlimited.state} and action: ${unlimited.action}`,
    });
  return found;
}

function textIn(config: JsonObject, name: string): string | null {
  const value = config[name] ?? null;
  if (value !== null && typeof value !== 'string')
    throw unhandled('ClassCastException', `class of ${name} cannot be cast to class java.lang.String`);
  return value;
}

/** Days as ms. The service takes a Double and nothing else: a whole number reaches it as an Integer. */
function daysIn(config: JsonObject, name: string): number | null {
  const days = config[name] ?? null;
  if (days === null) return null;
  if (typeof days !== 'number' || Number.isInteger(days))
    throw unhandled('ClassCastException', 'class java.lang.Integer cannot be cast to class java.lang.Double');
  return Math.trunc(days * DAY);
}

export function tenantsOf(state: SandboxState): string[] {
  const masters = activeMasters(state, STATE_TENANT, 'tenant.tenants');
  if (masters.length === 0) throw unhandled('PathNotFoundException', "Missing property in path $['MdmsRes']['tenant']");
  return masters.flatMap((tenant) => stringOr(tenant.code) ?? []);
}
