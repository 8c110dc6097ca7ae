import { issue, type JsonValue, toPointer } from '@nirmaan/lexicon';
import { idFormatOf, newService, ServiceDraft } from '@nirmaan/service';
import type { Importer, ImportNote, ImportOptions, ImportResult } from '../import-result';
import { knownService, nameOfCode } from '../names';
import { toRole } from '../roles';
import { toServiceCode } from '../service-code';
import { type FoundService, findServices } from './find-services';
import type { BusinessServiceOrigin } from './origin';
import { workflowFrom } from './workflow-from';

const KIND = 'business-service';

/** A workflow of DIGIT: a request of `businessservice/_create`, an answer of `_search`, a row of MDMS, or a part of one. */
export const businessServiceImporter: Importer = {
  kind: KIND,
  recognises: (document) => findServices(document).length > 0 || isEmptyRequest(document),
  importDocument(document, { service: wanted }: ImportOptions = {}): ImportResult {
    const found = findServices(document);
    const codes = found.map((each) => workflowFrom(each.value, '').code);
    const position = wanted === undefined ? 0 : codes.indexOf(wanted);
    const chosen = found[position];
    if (!chosen) return { kind: KIND, issues: [issue('compiler.no-business-service', '/BusinessServices')] };
    return importService(document, chosen, { position, others: codes.filter((_, at) => at !== position) });
  },
};

function importService(
  document: JsonValue,
  found: FoundService,
  { position, others }: { position: number; others: string[] },
): ImportResult {
  const base = toPointer([...found.at, ...(found.within ?? [])]);
  const { code: theirs, tenantId, workflow, roles, notes, names } = workflowFrom(found.value, base);
  const known = knownService(theirs);
  const code = known?.code ?? toServiceCode(theirs);
  const report: ImportNote[] = [
    {
      kind: 'mapped',
      code: 'compiler.import.mapped',
      path: base,
      params: { states: workflow.states.length, actions: workflow.actions.length, roles: roles.length },
    },
    {
      kind: 'renamed',
      code: 'compiler.import.renamed-service',
      path: `${base}/businessService`,
      params: { from: theirs, to: code },
    },
    ...notes,
  ];
  if (tenantId !== '')
    report.push({
      kind: 'kept',
      code: 'compiler.import.tenant-dropped',
      path: `${base}/tenantId`,
      params: { tenant: tenantId },
    });
  if (others.length > 0)
    report.push({ kind: 'kept', code: 'compiler.import.one-of-several', path: '', params: { code: theirs, others } });
  const origin: BusinessServiceOrigin = { code: theirs, document, ...names, position };
  const draft = ServiceDraft.parse({
    ...newService({
      code,
      name: known?.name ?? nameOfCode(theirs || code),
      languages: known ? ['en', 'hi', 'ar'] : ['en'],
    }),
    roles: roles.map(toRole),
    workflow,
    idFormat: idFormatOf(code),
    origin: { kind: KIND, source: origin },
  });
  return { kind: KIND, draft, report, ...(others.length > 0 && { others }) };
}

function isEmptyRequest(document: JsonValue): boolean {
  return (
    document !== null &&
    typeof document === 'object' &&
    !Array.isArray(document) &&
    Array.isArray(document.BusinessServices)
  );
}
