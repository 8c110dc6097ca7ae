import { type JsonValue, localize, type Text } from '@nirmaan/lexicon';
import { runScenario } from '@nirmaan/workflow';
import type { ServiceDraft } from '../../model/service';
import { defineServiceCheck } from '../define-check';

/** For scenarios that do not say when they were begun: a check knows no time, and says the same every day. */
const SOME_DAY = Date.UTC(2026, 0, 5, 6);

/** A scenario is what the author says must be possible; a service that does something else is not published. */
export const scenarioFails = defineServiceCheck({
  code: 'service.scenario-fails',
  severity: 'error',
  check(draft, report) {
    for (const [position, scenario] of (draft.scenarios ?? []).entries()) {
      const { failure } = runScenario(draft.workflow, scenario, SOME_DAY, draft.timeZone);
      if (!failure) continue;
      const { step, reason } = failure;
      report(`/scenarios/${position}`, {
        name: scenario.name,
        // As people count; 0: every step was possible.
        step: step === undefined ? 0 : step + 1,
        // A word of a message's choice has no hyphen.
        reason: reason.code.replace('workflow.', '').replaceAll('-', '_'),
        ...inWords(reason.params, draft),
      });
    }
  },
});

/** What a reason names by codes, by its names; where there is none the code stays. */
function inWords(params: Record<string, JsonValue>, draft: ServiceDraft): Record<string, JsonValue> {
  const { workflow, roles, defaultLanguage } = draft;
  const blocks = workflow.blocks.flatMap((block) => block.branches);
  const nameOf = (among: readonly { code: string; name: Text }[], code: JsonValue) =>
    localize(among.find((each) => each.code === code)?.name, defaultLanguage) || code;
  const namesOf = (among: readonly { code: string; name: Text }[], codes: JsonValue) =>
    Array.isArray(codes) ? codes.map((code) => nameOf(among, code)) : nameOf(among, codes);
  const among: Record<string, readonly { code: string; name: Text }[]> = {
    action: workflow.actions,
    state: workflow.states,
    expected: workflow.states,
    states: workflow.states,
    roles,
    branch: blocks,
    branches: blocks,
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, namesOf(among[name] ?? [], value)]));
}
