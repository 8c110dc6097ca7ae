import { z } from 'zod';
import { UID } from '../../catalog/dhis2/uid';
import { metadata } from './metadata';

const Identified = z.union([z.string(), z.object({ identifier: z.string() }).transform((each) => each.identifier)]);
const Event = z.object({
  event: z.string().optional(),
  program: Identified.nullish(),
  programStage: Identified.nullish(),
  orgUnit: Identified.nullish(),
  status: z.enum(['ACTIVE', 'COMPLETED', 'VISITED', 'SCHEDULE', 'OVERDUE', 'SKIPPED']).default('ACTIVE'),
  occurredAt: z.string().nullish(),
  completedAt: z.string().nullish(),
  dataValues: z.array(z.object({ dataElement: Identified, value: z.string().nullable() })).default([]),
});
export const TrackerBody = z.object({ events: z.array(Event).default([]) });
export type StoredEvent = z.infer<typeof Event> & { event: string; updates: number };

export type ErrorReport = { message: string; errorCode: string; trackerType: 'EVENT'; uid: string };
export type ImportStrategy = 'CREATE' | 'UPDATE' | 'CREATE_AND_UPDATE' | 'DELETE';

const VALUE_TYPES: Record<string, RegExp> = {
  INTEGER: /^-?(0|[1-9]\d*)$/,
  INTEGER_POSITIVE: /^[1-9]\d*$/,
  INTEGER_NEGATIVE: /^-[1-9]\d*$/,
  INTEGER_ZERO_OR_POSITIVE: /^(0|[1-9]\d*)$/,
  NUMBER: /^-?(\d+|\d*\.\d+)([eE][-+]?\d+)?$/,
  BOOLEAN: /^(true|false)$/,
  TRUE_ONLY: /^true$/,
  DATE: /^\d{4}-\d{2}-\d{2}/,
  AGE: /^\d{4}-\d{2}-\d{2}/,
  DATETIME: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/,
  LETTER: /^[A-Za-z]$/,
};
const LONGEST_TEXT = 50_000;

/**
 * Validates and stores as `POST /api/tracker` does for events (DHIS2 2.40 to 2.43): one invalid event under `atomicMode=ALL`
 * stores nothing. The codes are DHIS2's.
 */
export function importEvents(
  events: Map<string, StoredEvent>,
  body: z.infer<typeof TrackerBody>,
  options: { strategy: ImportStrategy; mode: 'COMMIT' | 'VALIDATE'; atomic: boolean; newUid(): string },
): { httpStatus: 200 | 409; report: object } {
  const errors: ErrorReport[] = [];
  const valid: StoredEvent[] = [];
  for (const each of body.events) {
    const event = { ...each, event: each.event ?? options.newUid() };
    const found = errorsOf(event, events.has(event.event), options.strategy);
    errors.push(...found);
    if (found.length === 0) valid.push({ ...event, updates: (events.get(event.event)?.updates ?? -1) + 1 });
  }
  const accepted = errors.length > 0 && options.atomic ? [] : valid;
  const created = accepted.filter((event) => !events.has(event.event)).length;
  if (options.mode === 'COMMIT')
    for (const event of accepted) events.set(event.event, merged(events.get(event.event), event));
  const total = body.events.length;
  const stats = { created, updated: accepted.length - created, deleted: 0, ignored: total - accepted.length, total };
  const status = errors.length > 0 ? 'ERROR' : 'OK';
  const objectReports = accepted.map((event) => ({ trackerType: 'EVENT', uid: event.event, errorReports: [] }));
  return {
    httpStatus: status === 'ERROR' ? 409 : 200,
    report: {
      status,
      validationReport: { errorReports: errors, warningReports: [] },
      stats,
      ...(accepted.length > 0 && {
        bundleReport: { typeReportMap: { EVENT: { trackerType: 'EVENT', stats, objectReports } } },
      }),
    },
  };
}

function errorsOf(
  event: z.infer<typeof Event> & { event: string },
  exists: boolean,
  strategy: ImportStrategy,
): ErrorReport[] {
  const errors: ErrorReport[] = [];
  const report = (errorCode: string, message: string) =>
    errors.push({ message, errorCode, trackerType: 'EVENT', uid: event.event });
  if (!UID.test(event.event))
    report('E1048', `Object: \`${event.event}\`, uid: \`${event.event}\`, has an invalid uid format.`);
  if (exists && strategy === 'CREATE') report('E1030', `Event: \`${event.event}\`, already exists.`);
  if (!exists && strategy === 'UPDATE') report('E1032', `Event: \`${event.event}\`, do not exist.`);
  for (const name of ['program', 'programStage', 'orgUnit'] as const)
    if (!event[name]) report('E1123', `Missing required event property: \`${name}\`.`);
  if (errors.length > 0) return errors;
  const program = metadata.programs.find((each) => each.id === event.program);
  const stage = metadata.programStages.find((each) => each.id === event.programStage);
  const orgUnit = metadata.organisationUnits.find((each) => each.id === event.orgUnit);
  if (!program) report('E1010', `Could not find Program: \`${event.program}\`, linked to Event.`);
  if (!orgUnit) report('E1011', `Could not find OrganisationUnit: \`${event.orgUnit}\`, linked to Event.`);
  if (!stage) report('E1013', `Could not find ProgramStage: \`${event.programStage}\`, linked to Event.`);
  if (!program || !stage || !orgUnit) return errors;
  if (!program.programStages.some((each) => each.id === stage.id))
    report(
      'E1089',
      `Event: \`${event.event}\`, references a Program Stage: \`${stage.id}\` that does not belong to Program: \`${program.id}\`.`,
    );
  if (!program.organisationUnits.some((each) => each.id === orgUnit.id))
    report('E1029', `Organisation unit: \`${orgUnit.id}\`, and program: \`${program.id}\`, do not match.`);
  if (!event.occurredAt || Number.isNaN(Date.parse(event.occurredAt)))
    report('E1031', `Event OccurredAt date is missing.`);
  if (program.programType === 'WITHOUT_REGISTRATION' && !['ACTIVE', 'COMPLETED'].includes(event.status))
    report('E1316', `Event status \`${event.status}\` is not allowed.`);
  const allowed = new Map(stage.programStageDataElements.map((each) => [each.dataElement.id, each]));
  for (const { dataElement, value } of event.dataValues) {
    const element = metadata.dataElements.find((each) => each.id === dataElement);
    if (!element) report('E1304', `DataElement \`${dataElement}\` is not a valid data element.`);
    else if (!allowed.has(dataElement))
      report('E1305', `DataElement \`${dataElement}\` is not part of \`${stage.id}\` program stage.`);
    else if (value !== null && (value.length > LONGEST_TEXT || VALUE_TYPES[element.valueType]?.test(value) === false)) {
      report('E1302', `DataElement \`${dataElement}\` is not valid: \`value_not_${element.valueType.toLowerCase()}\`.`);
    }
  }
  for (const [dataElement, { compulsory }] of allowed) {
    if (
      compulsory &&
      event.status === 'COMPLETED' &&
      !event.dataValues.some((each) => each.dataElement === dataElement)
    )
      report('E1303', `Mandatory DataElement \`${dataElement}\` is not present.`);
  }
  return errors;
}

/** Collections are merged: values left out stay, null takes one away. */
function merged(before: StoredEvent | undefined, event: StoredEvent): StoredEvent {
  const values = new Map((before?.dataValues ?? []).map((each) => [each.dataElement, each]));
  for (const each of event.dataValues) {
    if (each.value === null) values.delete(each.dataElement);
    else values.set(each.dataElement, each);
  }
  return { ...event, dataValues: [...values.values()] };
}
