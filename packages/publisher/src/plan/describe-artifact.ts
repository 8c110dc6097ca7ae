import { type DigitArtifact, NIRMAAN_RECORDING, NIRMAAN_TABLE } from '@nirmaan/compiler';
import type { PlanStep } from '../model/plan';

export function serviceOf(artifact: DigitArtifact): PlanStep['service'] {
  switch (artifact.kind) {
    case 'business-service':
      return 'workflow';
    case 'localization':
      return 'localization';
    default:
      return 'mdms';
  }
}

/** What an artefact is about, for people. Every title has a `name`: messages about problems use it. */
export function titleOf(artifact: DigitArtifact): PlanStep['title'] {
  switch (artifact.kind) {
    case 'mdms-schema':
      return { code: 'schema', params: { name: artifact.code } };
    case 'mdms-row':
      if (artifact.schemaCode === NIRMAAN_TABLE) return { code: 'table', params: { name: artifact.uniqueIdentifier } };
      if (artifact.schemaCode === NIRMAAN_RECORDING)
        return { code: 'recording', params: { name: artifact.uniqueIdentifier.slice(0, 8) } };
      return { code: 'row', params: { name: artifact.uniqueIdentifier, master: artifact.schemaCode } };
    case 'business-service':
      return { code: 'workflow', params: { name: artifact.code, states: artifact.body.states.length } };
    case 'localization':
      return {
        code: 'messages',
        params: { name: artifact.module, count: artifact.messages.length, locale: artifact.locale },
      };
    case 'service-pointer':
      return {
        code: 'pointer',
        params: { name: artifact.service, version: artifact.version, cities: artifact.cities.join(', ') },
      };
  }
}
