import type { JsonObject, JsonValue, Language } from '@nirmaan/lexicon';
import { valueAt } from '@nirmaan/lexicon';
import { ServiceDraft } from '@nirmaan/service';
import { isObject } from '../business-service/find-services';
import { ADDITIONS, additionsOf } from './additions';
import { withDraftParts } from './draft-parts';
import { isSame, replacedAt, toPlainJson } from './json';
import { STUDIO, StudioOrigin } from './origin';
import { readConfiguration } from './read-configuration';
import { withoutOrigins } from './without-origins';
import { writeForm } from './write-form';
import { writeAccess, writeCalculator, writeChecklists, writeIdFormat } from './write-parts';
import { freshWorkflow, writeWorkflow } from './write-workflow';

/**
 * A service as a configuration of DIGIT Studio. One that was imported and not edited comes out as it came; an edited one
 * carries its edits, and everything the import did not understand. What Studio has no word for stands in `x-nirmaan`, so
 * that importing it again gives the same draft.
 */
export function exportStudioConfiguration(draft: ServiceDraft): JsonValue {
  const origin = draft.origin?.kind === STUDIO ? StudioOrigin.safeParse(draft.origin.source).data : undefined;
  const configuration = origin && valueAt(origin.document, origin.at);
  if (!origin || !isObject(configuration)) {
    const fresh = freshConfiguration(draft);
    const additions = additionsTo({ document: fresh, at: '' }, draft);
    return additions ? { ...fresh, [ADDITIONS]: additions } : fresh;
  }
  const read = readConfiguration(configuration, origin);
  if (isSame(bare(read.draft), bare(draft))) return origin.document;
  const edited = editedConfiguration(withDraftParts(configuration).configuration, read, draft);
  const document = replacedAt(origin.document, origin.at, edited);
  const additions = additionsTo({ document, at: origin.at }, draft);
  return additions ? replacedAt(document, origin.at, { ...edited, [ADDITIONS]: additions }) : document;
}

/** Texts of a configuration are read as English, whatever they are in. */
const READ_AS: Language = 'en';

function editedConfiguration(
  { [ADDITIONS]: _, ...configuration }: JsonObject,
  { plain, workflow: read }: ReturnType<typeof readConfiguration>,
  draft: ServiceDraft,
): JsonObject {
  const { workflow } = configuration;
  const [before] = plain.forms;
  const [after] = draft.forms;
  const parts: { [part: string]: JsonValue | undefined } = {
    ...(after && writeForm(configuration, before, after, READ_AS)),
    workflow: writeWorkflow(isObject(workflow) ? workflow : {}, read, plain.workflow, draft.workflow),
    ...writeCalculator(configuration.calculator, plain.workflow, draft.workflow),
    ...writeIdFormat(configuration.idgen, plain.idFormat, draft.idFormat),
    ...writeAccess(configuration.access, read, plain, draft),
    ...writeChecklists(configuration, read, plain, draft),
  };
  const made: JsonObject = { ...configuration };
  for (const [part, value] of Object.entries(parts)) {
    if (value === undefined) delete made[part];
    else if (part !== 'workflow' || isObject(workflow) || Object.keys(value ?? {}).length > 0) made[part] = value;
  }
  return made;
}

/** A service that was drawn here. What Studio wants besides (bill, inbox, messages) is for its own screens to fill in. */
function freshConfiguration(draft: ServiceDraft): JsonObject {
  const [form] = draft.forms;
  const { code, defaultLanguage: language } = draft;
  const parts = form ? writeForm({}, undefined, form, language) : {};
  return {
    module: code,
    service: code,
    fields: [],
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
    workflow: freshWorkflow(draft.workflow, { businessService: `${code}.${code}` }),
    ...writeIdFormat(undefined, undefined, draft.idFormat),
    access: { roles: draft.roles.map((role) => role.code), actions: [] },
    ...writeCalculator(undefined, undefined, draft.workflow),
    enabled: ['citizen', 'employee'],
  };
}

/** What reading the configuration would lose of the draft. */
function additionsTo(origin: StudioOrigin, draft: ServiceDraft) {
  const configuration = valueAt(origin.document, origin.at);
  if (!isObject(configuration)) return undefined;
  return additionsOf(bare(readConfiguration(configuration, origin).plain), bare(draft));
}

function bare(draft: ServiceDraft): JsonObject {
  return toPlainJson(withoutOrigins(ServiceDraft.parse(draft)));
}
