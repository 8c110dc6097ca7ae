import {
  AUTO_ESCALATION,
  type DigitArtifact,
  NIRMAAN_RECORDING,
  SERVICE_POINTER,
  SERVICE_VERSION,
} from '@nirmaan/compiler';
import type { CallContext, Digit, MdmsRow } from '@nirmaan/digit';
import { canonicalJson, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { contentOf, toComparable, toObject, toPointerData, toShown, withoutTitle } from './content';

/** The services of DIGIT that a publication reads and writes. */
export type PublishingDigit = Pick<Digit, 'mdms' | 'workflow' | 'localization'>;

/** What DIGIT holds of an artefact now. `same`: exactly what is wanted. */
export type Found = {
  /** In the shape it is written in, for people to compare. */
  before?: JsonValue;
  after: JsonValue;
  /** It is there, but deactivated. */
  isRemoved?: boolean;
  write(): Promise<void>;
} & (
  | { state: 'absent' | 'same' | 'different' }
  /** It is there, is different, and cannot or must not be changed: message `publisher.issue.publisher.<conflict>`. */
  | { state: 'fixed'; conflict: 'conflict' | 'schema-fixed' | 'version-taken' | 'pointer-ahead' }
);

type Of<Kind extends DigitArtifact['kind']> = Extract<DigitArtifact, { kind: Kind }>;
type RowArtifact = Omit<Of<'mdms-row'>, 'kind' | 'key'>;

const isEqual = (a: JsonValue, b: JsonValue) => canonicalJson(a) === canonicalJson(b);

/** Roles are shared by all services of a realm: one that is there is used as it is, whatever it is called. */
const SHARED_MASTERS = new Set(['ACCESSCONTROL-ROLES.roles']);

/**
 * Masters of DIGIT's own that installations have with one column more or less required. One that is there is used where it
 * has the same columns and asks for none that we do not fill.
 */
const SCHEMAS_OF_DIGIT = new Set([AUTO_ESCALATION]);

/** Reads one artefact from DIGIT and knows how to write it. */
export async function findArtifact(
  artifact: DigitArtifact,
  digit: PublishingDigit,
  context: CallContext,
): Promise<Found> {
  switch (artifact.kind) {
    case 'mdms-schema':
      return findSchema(artifact, digit, context);
    case 'mdms-row':
    case 'service-pointer': {
      const row = toRow(artifact);
      return compareRow(row, (await searchRows([row], digit, context))[0], digit, context);
    }
    case 'business-service':
      return findBusinessService(artifact, digit, context);
    case 'localization':
      return findMessages(artifact, digit, context);
  }
}

/** Identifiers asked for at once; a recording has up to 200 KB. */
const batchOf = (schemaCode: string | undefined) => (schemaCode === NIRMAAN_RECORDING ? 20 : 200);

/** The same for many, in their order; rows of one master are read together. */
export async function findArtifacts(
  artifacts: readonly DigitArtifact[],
  digit: PublishingDigit,
  context: CallContext,
): Promise<Found[]> {
  const byMaster = new Map<string, RowArtifact[]>();
  for (const artifact of artifacts) {
    if (artifact.kind !== 'mdms-row') continue;
    const master = `${artifact.tenant} ${artifact.schemaCode}`;
    byMaster.set(master, [...(byMaster.get(master) ?? []), artifact]);
  }
  const stored = new Map<string, MdmsRow>();
  for (const [master, rows] of byMaster) {
    const batch = batchOf(rows[0]?.schemaCode);
    for (let at = 0; at < rows.length; at += batch)
      for (const row of await searchRows(rows.slice(at, at + batch), digit, context))
        stored.set(`${master} ${row.uniqueIdentifier}`, row);
  }
  const found: Found[] = [];
  for (const artifact of artifacts)
    found.push(
      artifact.kind === 'mdms-row'
        ? compareRow(
            artifact,
            stored.get(`${artifact.tenant} ${artifact.schemaCode} ${artifact.uniqueIdentifier}`),
            digit,
            context,
          )
        : await findArtifact(artifact, digit, context),
    );
  return found;
}

function toRow(artifact: Of<'mdms-row'> | Of<'service-pointer'>): RowArtifact {
  if (artifact.kind === 'mdms-row') return artifact;
  const { tenant, service } = artifact;
  return { tenant, schemaCode: SERVICE_POINTER, uniqueIdentifier: service, data: toPointerData(artifact) };
}

/** Schemas cannot be updated in mdms-v2 (501): one that differs stays as it is. */
async function findSchema(artifact: Of<'mdms-schema'>, digit: PublishingDigit, context: CallContext): Promise<Found> {
  const { tenant, code, description, definition } = artifact;
  const [found] = await digit.mdms.searchSchemas({ tenant, codes: [code] }, context);
  const write = () => digit.mdms.createSchema({ tenant, code, description, definition }, context);
  if (!found) return { state: 'absent', after: definition, write };
  const both = { before: found.definition, after: definition, write };
  const isUsable = SCHEMAS_OF_DIGIT.has(code)
    ? asksNoMore(found.definition, definition)
    : isEqual(withoutTitle(found.definition), withoutTitle(definition));
  return isUsable ? { state: 'same', ...both } : { state: 'fixed', conflict: 'schema-fixed', ...both };
}

function asksNoMore(found: JsonObject, wanted: JsonObject): boolean {
  const { required: asked, ...columns } = withoutTitle(found);
  const { required: filled, ...expected } = withoutTitle(wanted);
  const names = new Set(Array.isArray(filled) ? filled : []);
  return isEqual(columns, expected) && (!Array.isArray(asked) || asked.every((name) => names.has(name)));
}

/** All of one master and tenant. */
async function searchRows(
  rows: readonly RowArtifact[],
  digit: PublishingDigit,
  context: CallContext,
): Promise<MdmsRow[]> {
  const [first] = rows;
  if (!first) return [];
  const { tenant, schemaCode } = first;
  const uniqueIdentifiers = rows.map((row) => row.uniqueIdentifier);
  return digit.mdms.searchRows(
    { tenant, schemaCode, uniqueIdentifiers, exactTenant: true, includeInactive: true },
    context,
  );
}

function compareRow(
  { tenant, schemaCode, data }: RowArtifact,
  found: MdmsRow | undefined,
  digit: PublishingDigit,
  context: CallContext,
): Found {
  const after = toShown(schemaCode, data);
  if (!found)
    return { state: 'absent', after, write: () => digit.mdms.createRow({ tenant, schemaCode, data }, context) };
  const both = {
    before: toShown(schemaCode, found.data),
    after,
    isRemoved: !found.isActive,
    // A deactivated row keeps its key: it is brought back, not made again (mdms-v2 would answer 202 and lose it).
    write: () => digit.mdms.updateRow({ ...found, data, isActive: true }, context),
  };
  if (found.isActive && (SHARED_MASTERS.has(schemaCode) || isEqual(found.data, data)))
    return { state: 'same', ...both, after: both.before };
  // A version never changes once it was written: runtimes keep what they read.
  if (schemaCode === SERVICE_VERSION) return { state: 'fixed', conflict: 'version-taken', ...both };
  if (schemaCode === SERVICE_POINTER && found.isActive && Number(found.data.version) > Number(data.version))
    return { state: 'fixed', conflict: 'pointer-ahead', ...both };
  return { state: 'different', ...both };
}

/**
 * The code carries the workflow's version, so what lies under it must be what we would write; anything else was changed
 * by hand, or is another's.
 */
async function findBusinessService(
  artifact: Of<'business-service'>,
  digit: PublishingDigit,
  context: CallContext,
): Promise<Found> {
  const { tenant, code, body } = artifact;
  const services = await digit.workflow.searchBusinessServices({ tenant, codes: [code] }, context);
  const found = services.find((service) => service.businessService === code);
  const after = contentOf(artifact);
  const write = async () => {
    await digit.workflow.createBusinessService(body, context);
  };
  if (!found) return { state: 'absent', after, write };
  const before = toComparable(found);
  return isEqual(before, after)
    ? { state: 'same', before, after, write }
    : { state: 'fixed', conflict: 'conflict', before, after, write };
}

async function findMessages(
  artifact: Of<'localization'>,
  digit: PublishingDigit,
  context: CallContext,
): Promise<Found> {
  const { tenant, locale, module, messages } = artifact;
  const stored = await digit.localization.search({ tenant, locale, module }, context);
  const byCode = new Map(stored.map((message) => [message.code, message.message]));
  const missing = messages.filter((message) => byCode.get(message.code) !== message.message);
  const ours = new Set(messages.map((message) => message.code));
  const before = toObject(stored.filter((message) => ours.has(message.code)));
  return {
    state: missing.length === 0 ? 'same' : stored.length === 0 ? 'absent' : 'different',
    ...(stored.length > 0 && { before }),
    after: contentOf(artifact),
    write: () =>
      digit.localization.upsert(
        { tenant, messages: missing.map((message) => ({ ...message, module, locale })) },
        context,
      ),
  };
}
