import { BusinessService, type BusinessServiceAction, type BusinessServiceState } from '@nirmaan/digit';
import { ActionCode, type Issue, issue, issuesFromZod, type JsonValue, RoleCode, StateCode } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { idFormatOf, newService, type Role, ServiceDraft } from '@nirmaan/service';
import { type Action, findStart, reachableStates, type State, type Workflow } from '@nirmaan/workflow';
import { z } from 'zod';
import type { Importer, ImportNote, ImportResult } from '../import-result';
import { toServiceCode } from '../service-code';
import { knownService, nameOfCode } from './names';

/** Origin of a draft that came from a BusinessService: the document itself, and which of our codes stands for which of its. */
export const BusinessServiceOrigin = z.object({
  code: z.string(),
  /** The member the document had around its services, null for a bare one. */
  wrapper: z.enum(['BusinessServices', 'list', 'none']),
  document: z.json(),
  states: z.record(z.string(), z.string()),
  actions: z.record(z.string(), z.string()),
  roles: z.record(z.string(), z.string()),
});
export type BusinessServiceOrigin = z.infer<typeof BusinessServiceOrigin>;

function unwrap(
  document: JsonValue,
): { wrapper: BusinessServiceOrigin['wrapper']; services: JsonValue[]; base: string } | undefined {
  if (Array.isArray(document))
    return isService(document[0]) ? { wrapper: 'list', services: document, base: '' } : undefined;
  if (document === null || typeof document !== 'object') return undefined;
  if (Array.isArray(document.BusinessServices))
    return { wrapper: 'BusinessServices', services: document.BusinessServices, base: '/BusinessServices' };
  return isService(document) ? { wrapper: 'none', services: [document], base: '' } : undefined;
}

function isService(value: JsonValue | undefined): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    'businessService' in value &&
    'states' in value
  );
}

/** A workflow of DIGIT, as a file of `businessservice/_create` or an answer of `_search`. */
export const businessServiceImporter: Importer = {
  kind: 'business-service',
  recognises: (document) => unwrap(document) !== undefined,
  importDocument(document): ImportResult {
    const found = unwrap(document);
    const [first] = found?.services ?? [];
    if (!found || first === undefined)
      return { kind: 'business-service', issues: [issue('compiler.no-business-service', '/BusinessServices')] };
    const base = found.wrapper === 'none' ? '' : `${found.base}/0`;
    const parsed = BusinessService.safeParse(first);
    if (!parsed.success) return { kind: 'business-service', issues: issuesFromZod(parsed.error, base) };
    return new Import(parsed.data, document, found.wrapper, base, found.services.length).run();
  },
};

class Import {
  readonly #issues: Issue[] = [];
  readonly #report: ImportNote[] = [];
  readonly #states = new Map<BusinessServiceState, string>();
  readonly #roles = new Map<string, string>();
  readonly #actions = new Map<string, string>();

  constructor(
    private readonly service: BusinessService,
    private readonly document: JsonValue,
    private readonly wrapper: BusinessServiceOrigin['wrapper'],
    private readonly base: string,
    private readonly count: number,
  ) {}

  run(): ImportResult {
    const { service } = this;
    this.#nameStates();
    const states = service.states.map((state) => this.#state(state));
    const actions = service.states
      .flatMap((state, at) =>
        (state.actions ?? []).map((action, position) =>
          this.#action(state, action, `${this.base}/states/${at}/actions/${position}`),
        ),
      )
      .filter((action) => action !== undefined);
    if (this.#issues.length > 0) return { kind: 'business-service', issues: this.#issues };
    if (this.count > 1) this.#note('compiler.import.first-of-several', this.base, { count: this.count });
    const workflow: Workflow = {
      states,
      actions,
      blocks: [],
      filing: [],
      ...(positive(service.businessServiceSla) && { sla: positive(service.businessServiceSla) }),
    };
    markKinds(workflow);
    workflow.filing = guessFiling(workflow);
    const known = knownService(service.businessService);
    const code = known?.code ?? toServiceCode(service.businessService);
    const name = known?.name ?? nameOfCode(service.businessService);
    const languages: [string, ...string[]] = known ? ['en', 'hi', 'ar'] : ['en'];
    this.#note('compiler.import.renamed-service', `${this.base}/businessService`, {
      from: service.businessService,
      to: code,
    });
    if (service.states.some((state) => state.tenantId))
      this.#note('compiler.import.tenant-dropped', `${this.base}/tenantId`, { tenant: service.tenantId });
    const starts = service.states.filter((state) => state.isStartState).length;
    if (starts > 1) this.#note('compiler.import.start-flags-ignored', `${this.base}/states`, { count: starts });
    this.#note('compiler.import.mapped', this.base, {
      states: states.length,
      actions: actions.length,
      roles: this.#roles.size,
    });
    const origin: BusinessServiceOrigin = {
      code: service.businessService,
      wrapper: this.wrapper,
      document: this.document,
      states: Object.fromEntries([...this.#states].map(([state, ours]) => [ours, state.state ?? ''])),
      actions: Object.fromEntries([...this.#actions].map(([theirs, ours]) => [ours, theirs])),
      roles: Object.fromEntries([...this.#roles].map(([theirs, ours]) => [ours, theirs])),
    };
    const draft = ServiceDraft.parse({
      ...newService({ code, name, languages }),
      roles: [...this.#roles.values()].map(toRole),
      workflow,
      idFormat: idFormatOf(code),
      origin: { kind: 'business-service', source: origin },
    });
    return { kind: 'business-service', draft, report: this.#report };
  }

  #note(code: string, path: string, params: ImportNote['params']) {
    this.#report.push({ code, path, params });
  }

  /** The start is the state without a name, DIGIT's own rule; its code must not be one of the others'. */
  #nameStates() {
    const taken = new Set<string>();
    this.service.states.forEach((state, at) => {
      const path = `${this.base}/states/${at}/state`;
      const isStart = !state.state;
      const wanted = isStart ? 'START' : toCode(state.state ?? '', 'STATE');
      let code = wanted;
      for (let count = 2; taken.has(code); count++) code = `${wanted}_${count}`;
      taken.add(code);
      this.#states.set(state, code);
      if (!isStart && code !== state.state)
        this.#note('compiler.import.renamed', path, { from: state.state ?? '', to: code });
    });
    const starts = this.service.states.filter((state) => !state.state).length;
    if (starts !== 1)
      this.#issues.push(
        issue(starts === 0 ? 'compiler.no-start' : 'compiler.several-starts', `${this.base}/states`, { count: starts }),
      );
  }

  #state(state: BusinessServiceState): State {
    const code = this.#states.get(state) ?? '';
    return {
      code,
      kind: state.state ? 'task' : 'start',
      name: state.state ? nameOfCode(state.state) : inEveryLanguage('service.new.start'),
      editable: Boolean(state.isStateUpdatable) && Boolean(state.state),
      ...(positive(state.sla) && { sla: positive(state.sla) }),
    };
  }

  #action(from: BusinessServiceState, action: BusinessServiceAction, path: string): Action | undefined {
    if (!action.nextState) {
      this.#issues.push(
        issue('compiler.no-next-state', `${path}/nextState`, { action: action.action, state: from.state ?? '' }),
      );
      return undefined;
    }
    // As searched, `nextState` is a uuid; as created, a name.
    const to = this.service.states.find((state) => state.uuid === action.nextState || state.state === action.nextState);
    if (!to) {
      this.#issues.push(
        issue('compiler.unknown-next-state', `${path}/nextState`, { action: action.action, target: action.nextState }),
      );
      return undefined;
    }
    const code = toCode(action.action, 'ACTION');
    this.#actions.set(action.action, code);
    const [source, target] = [this.#states.get(from) ?? '', this.#states.get(to) ?? ''];
    return {
      code,
      name: nameOfCode(action.action),
      from: source,
      to: target,
      roles: [...new Set((action.roles ?? []).map((role) => this.#role(role)))],
      kind: source === target ? 'note' : 'move',
      via: 'person',
      comment: 'optional',
      documents: 'none',
    };
  }

  #role(theirs: string): string {
    const ours = toCode(theirs, 'ROLE', RoleCode);
    this.#roles.set(theirs, ours);
    return ours;
  }
}

function positive(value: number | null | undefined): number | undefined {
  return value && value > 0 ? Math.round(value) : undefined;
}

/** A code of ours from one of theirs: as it is where it may be, else spelled with what is allowed. */
function toCode(
  theirs: string,
  fallback: string,
  shape: z.ZodType<string> = fallback === 'ACTION' ? ActionCode : StateCode,
): string {
  if (shape.safeParse(theirs).success) return theirs;
  const spelled = theirs
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+|_+$/g, '')
    .slice(0, 50);
  return shape.safeParse(spelled).success ? spelled : fallback;
}

function toRole(code: string): Role {
  const audience =
    code === 'CITIZEN'
      ? 'citizen'
      : code === 'SYSTEM' || code.startsWith('SYSTEM_')
        ? 'system'
        : /(^|_)(CEMP|CSR)$/.test(code)
          ? 'counter'
          : 'officer';
  return { code, name: nameOfCode(code), audience };
}

const FAILED = /REJECT|CANCEL|EXPIRE|REVOKE|WITHDRAW|DENIED|INVALID/;

/** Ends are states nobody leaves; what grants the applicant's wish says so. */
function markKinds(workflow: Workflow): void {
  for (const state of workflow.states) {
    if (state.kind === 'start') continue;
    const isLeft = workflow.actions.some((action) => action.from === state.code && action.to !== state.code);
    if (!isLeft) {
      state.kind = 'end';
      state.outcome = FAILED.test(state.code) ? 'fail' : 'ok';
    } else if (/^(APPROVED|ISSUED|GRANTED)$/.test(state.code)) state.outcome = 'ok';
  }
}

/** What is sent when a citizen submits: from the start on, as long as the citizen moves and has one way to go. */
function guessFiling(workflow: Workflow): string[] {
  const filing: string[] = [];
  const seen = new Set<string>();
  let at = findStart(workflow)?.code;
  const reachable = reachableStates(workflow);
  while (at && !seen.has(at) && reachable.has(at)) {
    seen.add(at);
    const moves = workflow.actions.filter(
      (action) => action.from === at && action.to !== at && action.roles.includes('CITIZEN'),
    );
    const [only] = moves;
    if (!only || moves.length !== 1) break;
    filing.push(only.code);
    at = only.to;
  }
  if (filing.length === 0) {
    const first = workflow.actions.find((action) => action.from === findStart(workflow)?.code);
    if (first) filing.push(first.code);
  }
  return filing;
}
