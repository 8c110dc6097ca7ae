import type { ServiceDefinition } from '@nirmaan/service';
import type { DigitArtifact } from '../../artifacts/artifacts';

/** DIGIT's locales carry a region; ours is the country of the installations we know. */
export function toDigitLocale(language: string): string {
  return language.includes('-') ? language.replace('-', '_') : `${language}_IN`;
}

const LONGEST_MESSAGE = 500;

/**
 * What other DIGIT screens show of a service: its name, its states and actions (`WF_…`), its roles. Texts of forms
 * travel with the definition.
 */
export function toLocalization(
  definition: ServiceDefinition,
  { realm, code }: { realm: string; code: string },
): DigitArtifact[] {
  const prefix = `WF_${code}`.toUpperCase();
  return definition.languages.map((language) => {
    const messages = [
      [`SERVICE_${definition.code}`.toUpperCase().replaceAll('-', '_'), definition.name[language]],
      ...definition.workflow.states.map((state) => [`${prefix}_${state.code}`, state.name[language]]),
      ...[...new Map(definition.workflow.actions.map((action) => [action.code, action.name[language]]))].map(
        ([action, name]) => [`${prefix}_ACTION_${action}`, name],
      ),
      ...definition.roles.map((role) => [`ACCESSCONTROL_ROLES_ROLES_${role.code}`, role.name[language]]),
    ].flatMap(([message, text]) =>
      message && text ? [{ code: message, message: text.slice(0, LONGEST_MESSAGE) }] : [],
    );
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
