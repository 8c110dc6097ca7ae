import { ActionCode, type JsonValue, nearestOf, RoleCode, StateCode } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { Action, State, Workflow } from '@nirmaan/workflow';
import type { ImportNote } from '../import-result';
import { nameOfCode } from '../names';
import { Codes } from './codes';
import { fold } from './find-services';
import { guessFiling, markKinds } from './guess';
import { type ReadAction, type ReadService, type ReadState, readService } from './read-service';

export type ImportedWorkflow = {
  /** As the file calls it; empty where it does not say. */
  code: string;
  tenantId: string;
  workflow: Workflow;
  /** Our codes of the roles, in the order they are named. */
  roles: string[];
  notes: ImportNote[];
  /** By position in the file's list: our code of each state; undefined where a repeated state was joined with its first. */
  placed: (string | undefined)[];
  /** What each of our codes is called in the file. */
  names: { states: Record<string, string>; actions: Record<string, string>; roles: Record<string, string> };
};

/**
 * A workflow from a BusinessService, as far as one can be made of it: nothing of it is refused, what could not have been
 * meant is repaired or left for the checks to find, and each such place is a note. `base` is the pointer to it in its file.
 */
export function workflowFrom(service: JsonValue, base: string): ImportedWorkflow {
  const notes: ImportNote[] = [];
  const read = readService(service, base, (note) => notes.push({ params: {}, ...note }));
  return new Reading(read, notes).result();
}

class Reading {
  readonly #states: Codes;
  readonly #actions: Codes;
  readonly #roles = new Codes(RoleCode, 'ROLE');
  readonly #codes = new Map<ReadState, string>();
  readonly #start: ReadState | undefined;
  readonly #names: Record<string, string> = {};
  readonly #byUuid = new Map<string, ReadState>();
  readonly #byName = new Map<string, ReadState>();
  readonly #byFold = new Map<string, ReadState>();
  readonly #said = new Set<string>();

  constructor(
    private readonly read: ReadService,
    private readonly notes: ImportNote[],
  ) {
    const names = read.states.map((state) => state.name);
    this.#states = new Codes(StateCode, 'STATE', names);
    this.#actions = new Codes(
      ActionCode,
      'ACTION',
      read.states.flatMap((state) => state.actions.map((action) => action.name)),
    );
    for (const state of read.states) {
      if (state.uuid !== undefined && !this.#byUuid.has(state.uuid)) this.#byUuid.set(state.uuid, state);
      if (state.name === '') continue;
      if (!this.#byName.has(state.name)) this.#byName.set(state.name, state);
      if (!this.#byFold.has(fold(state.name))) this.#byFold.set(fold(state.name), state);
    }
    this.#start = this.#findStart();
    this.#nameStates();
  }

  result(): ImportedWorkflow {
    const { read, notes } = this;
    const isFirst = new Set<string>();
    const states: State[] = [];
    for (const state of read.states) {
      const code = this.#codes.get(state) ?? '';
      if (isFirst.has(code)) continue;
      isFirst.add(code);
      states.push(this.#state(state, code));
    }
    const actions = read.states.flatMap((state) => state.actions.map((action) => this.#action(state, action)));
    const workflow: Workflow = { states, actions, blocks: [], filing: [], ...(read.sla && { sla: read.sla }) };
    markKinds(workflow);
    workflow.filing = guessFiling(workflow);
    const seen = new Set<string>();
    return {
      code: read.code,
      tenantId: read.tenantId,
      workflow,
      roles: this.#roles.all.map(({ code }) => code),
      notes,
      placed: read.states.map((state) => {
        const code = this.#codes.get(state);
        if (code === undefined || seen.has(code)) return undefined;
        seen.add(code);
        return code;
      }),
      names: { states: this.#names, actions: this.#actions.byCode, roles: this.#roles.byCode },
    };
  }

  /** DIGIT's own rule: the state without a name. Where none is, or several are, the likeliest. */
  #findStart(): ReadState | undefined {
    const { states } = this.read;
    const nameless = states.filter((state) => state.name === '');
    if (nameless.length === 1) {
      const marked = states.filter((state) => state.isMarkedStart).length;
      if (marked > 1) this.#note('mapped', 'compiler.import.start-flags-ignored', this.#above(), { count: marked });
      return nameless[0];
    }
    if (nameless.length > 1) {
      this.#note('repaired', 'compiler.import.several-starts', this.#above(), { count: nameless.length });
      return nameless.find((state) => state.isMarkedStart) ?? nameless[0];
    }
    const led = new Set(states.flatMap((state) => state.actions.map((action) => fold(action.nextState))));
    const marked = states.filter((state) => state.isMarkedStart);
    const start =
      (marked.length === 1 ? marked[0] : undefined) ??
      states.find((state) => !led.has(fold(state.name)) && state.actions.length > 0) ??
      states[0];
    if (start) this.#note('repaired', 'compiler.import.start-guessed', start.path, { state: start.name });
    return start;
  }

  #nameStates() {
    const firstOf = new Map<string, ReadState>();
    for (const state of this.read.states) {
      const path = `${state.path}/state`;
      if (state === this.#start && state.name === '') {
        this.#give(state, this.#states.fresh('START'));
        continue;
      }
      const first = firstOf.get(state.name);
      if (first === undefined || state.name === '') {
        const code = state.name === '' ? this.#states.fresh('STATE') : this.#states.of(state.name);
        if (code !== state.name && state.name !== '')
          this.#note('renamed', 'compiler.import.renamed', path, { from: state.name, to: code });
        this.#give(state, code);
        firstOf.set(state.name, state);
      } else if (sameState(first, state)) {
        this.#codes.set(state, this.#codes.get(first) ?? '');
        state.actions = [];
        this.#note('repaired', 'compiler.import.state-twice-the-same', path, { state: state.name });
      } else {
        const code = this.#states.fresh(state.name);
        this.#give(state, code);
        this.#note('repaired', 'compiler.import.state-twice', path, { state: state.name, to: code });
      }
    }
  }

  #give(state: ReadState, code: string) {
    this.#codes.set(state, code);
    this.#names[code] = state.name;
  }

  #state({ name, sla, isEditable }: ReadState, code: string): State {
    const isStart = this.#start !== undefined && this.#codes.get(this.#start) === code;
    return {
      code,
      kind: isStart ? 'start' : 'task',
      name: name === '' ? inEveryLanguage(isStart ? 'service.new.start' : 'compiler.unnamed.state') : nameOfCode(name),
      editable: isEditable && !isStart,
      ...(sla !== undefined && { sla }),
    };
  }

  #action(from: ReadState, action: ReadAction): Action {
    const source = this.#codes.get(from) ?? '';
    const target = this.#target(from, action);
    const code = action.name === '' ? this.#actions.fresh('ACTION') : this.#actions.of(action.name);
    if (action.name === '') this.#note('repaired', 'compiler.import.nameless-action', action.path, { code });
    else if (code !== action.name)
      this.#note('renamed', 'compiler.import.renamed', `${action.path}/action`, { from: action.name, to: code });
    return {
      code,
      name: action.name === '' ? inEveryLanguage('compiler.unnamed.action') : nameOfCode(action.name),
      from: source,
      to: target,
      roles: [...new Set(action.roles.map((role) => this.#role(role, action)))],
      kind: source === target ? 'note' : 'move',
      via: 'person',
      comment: 'optional',
      documents: 'none',
    };
  }

  /** As searched, `nextState` is a uuid; as created, a name. */
  #target(from: ReadState, { nextState, name, path }: ReadAction): string {
    const place = `${path}/nextState`;
    const exact = nextState === '' ? undefined : (this.#byUuid.get(nextState) ?? this.#byName.get(nextState));
    if (exact) return this.#codes.get(exact) ?? '';
    const near = nextState === '' ? undefined : this.#byFold.get(fold(nextState));
    if (near) {
      this.#note('repaired', 'compiler.import.next-state-spelled', place, { found: nextState, meant: near.name });
      return this.#codes.get(near) ?? '';
    }
    const params = { action: name, state: from.name, target: nextState };
    if (nextState === '') this.#note('repaired', 'compiler.import.no-next-state', place, params);
    else if (UUID.test(nextState)) this.#note('repaired', 'compiler.import.next-state-elsewhere', place, params);
    else {
      const nearest = nearestOf(nextState, [...this.#byName.keys()]);
      if (nearest === undefined) this.#note('repaired', 'compiler.import.unknown-next-state', place, params);
      else this.#note('repaired', 'compiler.import.unknown-next-state-near', place, { ...params, nearest });
    }
    return this.#states.of(nextState === '' || UUID.test(nextState) ? `UNKNOWN ${nextState}` : nextState);
  }

  #role(theirs: string, { path }: ReadAction): string {
    const isNew = !this.#roles.has(theirs);
    const code = this.#roles.of(theirs);
    if (isNew && code !== theirs)
      this.#note('renamed', 'compiler.import.renamed', `${path}/roles`, { from: theirs, to: code });
    return code;
  }

  #above(): string {
    return this.read.states[0]?.path.replace(/\/\d+$/, '') ?? '';
  }

  #note(kind: ImportNote['kind'], code: string, path: string, params: ImportNote['params']) {
    const key = `${code} ${path}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.notes.push({ kind, code, path, params });
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function sameState(one: ReadState, other: ReadState): boolean {
  const said = ({ name, sla, isEditable, actions }: ReadState) =>
    JSON.stringify([name, sla, isEditable, actions.map(({ path: _, ...action }) => action)]);
  return said(one) === said(other);
}
