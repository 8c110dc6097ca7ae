import { toDigitLocale } from '@nirmaan/digit';
import type { Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { ServiceDefinition } from '@nirmaan/service';
import type { ScopedWorkflow } from '@nirmaan/workflow';
import type { DigitArtifact } from '../../artifacts/artifacts';
import { branchExits } from './branch-exits';
import { workflowsOf } from './business-service';
import { rolesInDigit } from './digit-roles';

const LONGEST_MESSAGE = 500;

/**
 * What other DIGIT screens show of a service: its name, its states and actions (`WF_…`) and those of its branches, its
 * roles. Texts of forms travel with the definition.
 */
export function toLocalization(
  definition: ServiceDefinition,
  { realm, code }: { realm: string; code: string },
): DigitArtifact[] {
  const named: [string, Text][] = [
    [`SERVICE_${definition.code}`.toUpperCase().replaceAll('-', '_'), definition.name],
    ...workflowsOf(definition, code).flatMap(namesOf),
    ...rolesInDigit(definition).map((role): [string, Text] => [`ACCESSCONTROL_ROLES_ROLES_${role.code}`, role.name]),
  ];
  return definition.languages.map((language) => {
    const messages = named.flatMap(([message, name]) => {
      const text = name[language];
      return text ? [{ code: message, message: text.slice(0, LONGEST_MESSAGE) }] : [];
    });
    const locale = toDigitLocale(language);
    return {
      kind: 'localization',
      key: `localization:${locale}`,
      tenant: realm,
      locale,
      module: `rainmaker-${definition.code}`,
      messages,
    };
  });
}

function namesOf({ workflow, branch, code }: ScopedWorkflow & { code: string }): [string, Text][] {
  const prefix = `WF_${code}`.toUpperCase();
  const exits = branch && branchExits(branch);
  return [
    ...workflow.states.map((state): [string, Text] => [`${prefix}_${state.code}`, state.name]),
    ...new Map(workflow.actions.map((action) => [`${prefix}_ACTION_${action.code}`, action.name])),
    ...(exits
      ? ([
          [`${prefix}_${exits.cancel.state}`, inEveryLanguage('compiler.branch.cancelled')],
          [`${prefix}_ACTION_${exits.cancel.action}`, inEveryLanguage('compiler.branch.cancel')],
        ] satisfies [string, Text][])
      : []),
    ...(exits?.timeLimit
      ? ([[`${prefix}_ACTION_${exits.timeLimit.action}`, inEveryLanguage('compiler.branch.timeLimit')]] satisfies [
          string,
          Text,
        ][])
      : []),
  ];
}
