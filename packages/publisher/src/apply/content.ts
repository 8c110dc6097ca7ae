import { type DigitArtifact, NIRMAAN_RECORDING } from '@nirmaan/compiler';
import type { BusinessService } from '@nirmaan/digit';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';

/** An artefact in the shape in which it is compared with what DIGIT holds, and shown to people. */
export function contentOf(artifact: DigitArtifact): JsonValue {
  switch (artifact.kind) {
    case 'mdms-schema':
      return artifact.definition;
    case 'mdms-row':
      return toShown(artifact.schemaCode, artifact.data);
    case 'business-service':
      return toComparable(artifact.body);
    case 'localization':
      return toObject(artifact.messages);
    case 'service-pointer':
      return toPointerData(artifact);
  }
}

/** A row as it is compared and shown: the bytes of a recording tell people nothing, and the row is called by their hash. */
export function toShown(schemaCode: string, data: JsonObject): JsonObject {
  if (schemaCode !== NIRMAAN_RECORDING) return data;
  const { body: _bytes, ...shown } = data;
  return shown;
}

export function toPointerData({
  service,
  version,
  cities,
}: Extract<DigitArtifact, { kind: 'service-pointer' }>): JsonObject {
  return { id: service, service, version: String(version), cities: [...cities].sort().join(',') };
}

export function toObject(messages: { code: string; message: string }[]): JsonObject {
  return Object.fromEntries(messages.map((each) => [each.code, each.message]));
}

/** What a schema is called and which draft it names changes nothing. */
export function withoutTitle({ title: _title, $schema: _schema, ...definition }: JsonObject): JsonObject {
  return definition;
}

/** A business service without what DIGIT adds: uuids, audit, order of actions; `nextState` as a name. */
export function toComparable(service: BusinessService): JsonValue {
  const byUuid = new Map(
    service.states.flatMap((state) => (state.uuid ? [[state.uuid, state.state || null] as const] : [])),
  );
  const nameOf = (reference: string | null | undefined) =>
    reference && byUuid.has(reference) ? byUuid.get(reference) : (reference ?? null);
  return {
    businessService: service.businessService,
    business: service.business ?? null,
    businessServiceSla: service.businessServiceSla || null,
    states: service.states
      .map((state) => ({
        state: state.state || null,
        sla: state.sla ?? null,
        isStateUpdatable: state.isStateUpdatable ?? false,
        actions: (state.actions ?? [])
          .map((action) => ({
            action: action.action,
            nextState: nameOf(action.nextState) ?? null,
            roles: [...(action.roles ?? [])].sort(),
          }))
          .sort((a, b) => a.action.localeCompare(b.action)),
      }))
      .sort((a, b) => (a.state ?? '').localeCompare(b.state ?? '')),
  };
}
