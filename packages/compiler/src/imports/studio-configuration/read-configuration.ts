import { type JsonObject, parsePointer } from '@nirmaan/lexicon';
import { newService, ServiceDraft } from '@nirmaan/service';
import { findServices, isObject } from '../business-service/find-services';
import type { ImportNote } from '../import-result';
import { knownService, nameOfCode } from '../names';
import { toServiceCode } from '../service-code';
import { ADDITIONS, Additions, applyAdditions } from './additions';
import { withDraftParts } from './draft-parts';
import { draftLayout } from './draft-workflow';
import { toPlainJson } from './json';
import { STUDIO, type StudioOrigin } from './origin';
import { readChecklists } from './read-checklists';
import { withFee } from './read-fee';
import { readForm } from './read-form';
import { readIdFormat } from './read-id-format';
import { readRoles } from './read-roles';
import { type ReadWorkflow, readWorkflow } from './read-workflow';
import { sayKept, sayMapped } from './say-kept';
import { sayPlaceholders } from './say-placeholders';
import { StudioNode } from './studio-node';

export type ReadConfiguration = {
  draft: ServiceDraft;
  /** The draft as it is without what our own export added. */
  plain: ServiceDraft;
  workflow: ReadWorkflow;
  report: ImportNote[];
};

/** A draft from a configuration, as far as one can be made of it; the report says what became of each part, by place. */
export function readConfiguration(stored: JsonObject, origin: StudioOrigin): ReadConfiguration {
  const { configuration, madeOf } = withDraftParts(stored);
  const notes = new Map<string, ImportNote>();
  const node = new StudioNode(configuration, '', (kind, code, path, params = {}) => {
    const from = madeOf.get(parsePointer(path)[0] ?? '');
    const note = { kind, code, path: origin.at + (from === undefined ? path : `/${from}`), params };
    notes.set(JSON.stringify(note), note);
  });
  const service = node.text('service') || node.text('module');
  const known = knownService(service);
  const code = known?.code ?? toServiceCode(service);
  if (service !== code)
    node.say('renamed', 'compiler.import.renamed-service', node.place('service'), { from: service, to: code });

  const workflow = readWorkflow(node, workflowsIn(origin));
  const { form, masters } = readForm(node, workflow.workflow.filing);
  const checked = readChecklists(node, workflow, withFee(node, workflow));
  const forms = [form, ...checked.forms];
  const plain = ServiceDraft.parse({
    ...newService({ code, name: known?.name ?? nameOfCode(service || code), languages: ['en'] }),
    roles: readRoles(node, workflow),
    forms,
    workflow: checked.workflow,
    ...(madeOf.has('workflow') && { layout: { workflow: draftLayout(node, workflow.names.states) } }),
    masters: masters.map((master) => ({ code: master })),
    idFormat: readIdFormat(node, code),
    origin: { kind: STUDIO, source: origin },
  });
  sayMapped(node, forms);
  sayKept(node, workflow, madeOf);
  sayPlaceholders(node);
  return { draft: withAdditions(plain, node), plain, workflow, report: [...notes.values()] };
}

function withAdditions(plain: ServiceDraft, node: StudioNode): ServiceDraft {
  const added = node.member(ADDITIONS);
  if (added === undefined) return plain;
  const additions = Additions.safeParse(added);
  const draft = additions.success
    ? ServiceDraft.safeParse(applyAdditions(toPlainJson(plain), additions.data))
    : undefined;
  if (draft?.success) return draft.data;
  node.say('repaired', 'compiler.studio.additions-unread', node.place(ADDITIONS));
  return plain;
}

/** Workflows of the document by their codes: those a configuration only names, and those it starts side by side. */
function workflowsIn({ document }: StudioOrigin): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const { value, shape } of findServices(document))
    if (shape === 'service' && isObject(value) && typeof value.businessService === 'string')
      found.set(value.businessService, value);
  return found;
}
