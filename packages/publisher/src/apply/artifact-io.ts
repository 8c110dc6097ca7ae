import { type DigitArtifact, SERVICE_POINTER } from '@nirmaan/compiler';
import type { BusinessService, CallContext, Digit, MdmsRow } from '@nirmaan/digit';
import { canonicalJson, type JsonObject, type JsonValue } from '@nirmaan/lexicon';

/** What DIGIT holds of an artefact now. `same`: exactly what is wanted. `elsewhere`: a write here would hide rows that lie at another level. */
export type Found = {
  state: 'absent' | 'same' | 'different' | 'fixed';
  /** In the shape it is written in, for people to compare. */
  before?: JsonValue;
  after: JsonValue;
  /** Levels at which rows of the same master lie. */
  levels?: string[];
  write(): Promise<void>;
};

const isEqual = (a: JsonValue, b: JsonValue) => canonicalJson(a) === canonicalJson(b);

/** Reads one artefact from DIGIT and knows how to write it. `fixed`: it is there, is different, and DIGIT cannot change it. */
export async function findArtifact(artifact: DigitArtifact, digit: Digit, context: CallContext): Promise<Found> {
  switch (artifact.kind) {
    case 'mdms-schema':
      return findSchema(artifact, digit, context);
    case 'mdms-row':
      return findRow(artifact, digit, context);
    case 'business-service':
      return findBusinessService(artifact, digit, context);
    case 'localization':
      return findMessages(artifact, digit, context);
    case 'service-pointer':
      return findRow(
        {
          kind: 'mdms-row',
          key: artifact.key,
          tenant: artifact.tenant,
          schemaCode: SERVICE_POINTER,
          uniqueIdentifier: artifact.service,
          data: toPointerData(artifact),
        },
        digit,
        context,
      );
  }
}

export function toPointerData({
  service,
  version,
  cities,
}: Extract<DigitArtifact, { kind: 'service-pointer' }>): JsonObject {
  return { id: service, service, version: String(version), cities: [...cities].sort().join(',') };
}

type Of<Kind extends DigitArtifact['kind']> = Extract<DigitArtifact, { kind: Kind }>;

/** Schemas cannot be updated in mdms-v2 (501): one that differs stays as it is. */
async function findSchema(artifact: Of<'mdms-schema'>, digit: Digit, context: CallContext): Promise<Found> {
  const { tenant, code, description, definition } = artifact;
  const [found] = await digit.mdms.searchSchemas({ tenant, codes: [code] }, context);
  const write = () => digit.mdms.createSchema({ tenant, code, description, definition }, context);
  if (!found) return { state: 'absent', after: definition, write };
  return {
    state: isEqual(withoutTitle(found.definition), withoutTitle(definition)) ? 'same' : 'fixed',
    before: found.definition,
    after: definition,
    write,
  };
}

/** What a schema is called and which draft it names changes nothing. */
function withoutTitle({ title: _title, $schema: _schema, ...definition }: JsonObject): JsonObject {
  return definition;
}

async function findRow(artifact: Of<'mdms-row'>, digit: Digit, context: CallContext): Promise<Found> {
  const { tenant, schemaCode, uniqueIdentifier, data } = artifact;
  const rows = await digit.mdms.searchRows(
    { tenant, schemaCode, uniqueIdentifiers: [uniqueIdentifier], exactTenant: true, includeInactive: true },
    context,
  );
  const found: MdmsRow | undefined = rows[0];
  if (!found)
    return { state: 'absent', after: data, write: () => digit.mdms.createRow({ tenant, schemaCode, data }, context) };
  return {
    state: found.isActive && isEqual(found.data, data) ? 'same' : 'different',
    before: found.data,
    after: data,
    // A deactivated row keeps its key: it is brought back, not made again (mdms-v2 would answer 202 and lose it).
    write: () => digit.mdms.updateRow({ ...found, data, isActive: true }, context),
  };
}

/**
 * The code carries the workflow's version, so what lies under it must be what we would write; anything else was changed
 * by hand, or is another's.
 */
async function findBusinessService(
  artifact: Of<'business-service'>,
  digit: Digit,
  context: CallContext,
): Promise<Found> {
  const { tenant, code, body } = artifact;
  const services = await digit.workflow.searchBusinessServices({ tenant, codes: [code] }, context);
  const found = services.find((service) => service.businessService === code);
  const after = toComparable(body);
  const write = async () => {
    await digit.workflow.createBusinessService(body, context);
  };
  if (!found) return { state: 'absent', after, write };
  const before = toComparable(found);
  return { state: isEqual(before, after) ? 'same' : 'fixed', before, after, write };
}

/** A business service without what DIGIT adds: uuids, audit, order of actions; `nextState` as a name. */
function toComparable(service: BusinessService): JsonValue {
  const nameOf = (reference: string | null | undefined) =>
    service.states.find((state) => state.uuid === reference)?.state ?? reference ?? null;
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
            nextState: nameOf(action.nextState),
            roles: [...(action.roles ?? [])].sort(),
          }))
          .sort((a, b) => a.action.localeCompare(b.action)),
      }))
      .sort((a, b) => (a.state ?? '').localeCompare(b.state ?? '')),
  };
}

async function findMessages(artifact: Of<'localization'>, digit: Digit, context: CallContext): Promise<Found> {
  const { tenant, locale, module, messages } = artifact;
  const stored = await digit.localization.search({ tenant, locale, module }, context);
  const byCode = new Map(stored.map((message) => [message.code, message.message]));
  const missing = messages.filter((message) => byCode.get(message.code) !== message.message);
  const toObject = (list: { code: string; message: string }[]) =>
    Object.fromEntries(list.map((each) => [each.code, each.message]));
  const ours = new Set(messages.map((message) => message.code));
  const before = toObject(stored.filter((message) => ours.has(message.code)));
  return {
    state: missing.length === 0 ? 'same' : stored.length === 0 ? 'absent' : 'different',
    ...(stored.length > 0 && { before }),
    after: toObject(messages),
    write: () =>
      digit.localization.upsert(
        { tenant, messages: missing.map((message) => ({ ...message, module, locale })) },
        context,
      ),
  };
}
