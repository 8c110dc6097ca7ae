import { ActionCode, type BlockCode, RoleCode, StateCode, type Text } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import {
  type Action,
  actionKey,
  type Branch,
  type Escalation,
  type Join,
  type State,
  type Workflow,
} from '../model/workflow';
import { parseDuration } from './durations';
import { Scanner, type TextProblem, Unreadable } from './scanner';

export type ParsedText = { workflow: Workflow; issues?: undefined } | { workflow?: undefined; issues: TextProblem[] };
export type TextOptions = {
  /** What a state or an action that has only a code is called. */
  nameOf?(code: string): Text;
  /** A rule from its text; undefined where it cannot be read. An editor knows what the names in it stand for. */
  ruleOf?(text: string): Rule | undefined;
};

const CODE = /[A-Z][A-Z0-9_]*/y;
const WORD = /[a-z][A-Za-z0-9]*/y;
const ROLE = /[A-Z](?:[A-Z0-9_]|-(?!>))*/y;
const TIME = /\d[A-Za-z0-9]*/y;
const QUOTED = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;
/** Blocks within blocks. */
const DEEPEST = 6;

/**
 * A workflow from its compact text. All problems are told at once, each statement that can be read is read; with a problem
 * there is no workflow.
 *
 * | text | means |
 * |---|---|
 * | `A -GO(CLERK, OFFICER)-> B -END-> C` | states and actions; `;` or a new line ends the chain |
 * | `(A)` `(A!)` `(A?)` | an end: good, bad, without an outcome |
 * | `A!ok` `A!fail` | no end, but the applicant has an answer there |
 * | `<A>` | the system decides |
 * | `A [3d REMIND 5d]` | a time limit, and the action that is taken when a case is late, here after five days |
 * | `-GO(CLERK) when "area > 50" fee "500" via system comment required->` | what an action needs |
 * | `{A}`, `{A f1 all: fire: X -GO-> (Y); health: …}` | waits in A for a block, and the block with its branches |
 * | `start A`, `filing GO, ON`, `limit 30d` | where they are not the first state, its first action, none |
 * | `# …` | a remark |
 */
export function parseWorkflowText(
  text: string,
  { nameOf = namesFromCode, ruleOf = (rule) => parseRule(rule, {}).rule }: TextOptions = {},
): ParsedText {
  const scanner = new Scanner(text);
  const problems: TextProblem[] = [];
  const workflow = new WorkflowReader(scanner, problems, { nameOf, ruleOf }, 0).read();
  return problems.length > 0 ? { issues: problems } : { workflow };
}

/** `PENDING_PAYMENT` is called “Pending payment”. */
export function namesFromCode(code: string): Text {
  const words = code.toLowerCase().split('_').filter(Boolean).join(' ');
  return { en: words.slice(0, 1).toUpperCase() + words.slice(1) };
}

/** Reads the statements of one workflow: the whole text, or one branch. */
class WorkflowReader {
  private readonly workflow: Workflow = { states: [], actions: [], blocks: [], filing: [] };
  private readonly byCode = new Map<string, State>();
  /** States of which it was said what they are. */
  private readonly shaped = new Set<string>();
  private readonly offered = new Set<string>();
  private starts: { code: string; at: number }[] | undefined;
  private filing: string[] | undefined;

  constructor(
    private readonly scanner: Scanner,
    private readonly problems: TextProblem[],
    private readonly options: Required<TextOptions>,
    private readonly depth: number,
  ) {}

  read(): Workflow {
    const { scanner } = this;
    scanner.endOfStatement();
    while (!this.isAtEnd()) {
      try {
        this.readStatement();
        if (!scanner.endOfStatement() && !this.isAtEnd()) scanner.fail('unexpected');
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.problems.push(error.problem);
        scanner.skipStatement(this.depth > 0);
        scanner.endOfStatement();
      }
    }
    return this.finish();
  }

  /** In a branch also where the next one begins or the block ends. */
  private isAtEnd(): boolean {
    if (this.scanner.isAtEnd()) return true;
    return this.depth > 0 && (this.scanner.sees('}') || this.scanner.peek(BRANCH_HEAD) !== undefined);
  }

  private finish(): Workflow {
    const { workflow } = this;
    const first = workflow.states[0];
    const starts = this.starts ?? (first?.kind === 'task' ? [{ code: first.code, at: 0 }] : []);
    for (const { code, at } of starts) {
      const state = this.byCode.get(code);
      if (state) state.kind = 'start';
      else this.problems.push(this.scanner.problem('unknown-state', at));
    }
    const start = workflow.states.find((state) => state.kind === 'start');
    const files = workflow.actions.find((action) => action.from === start?.code);
    workflow.filing = this.filing ?? (files ? [files.code] : []);
    return workflow;
  }

  private readStatement(): void {
    const word = this.scanner.peek(WORD);
    if (word === 'limit' || word === 'filing' || word === 'start') this.readHead(word);
    else if (this.scanner.peek(BLOCK_HEAD) !== undefined) this.readBlock();
    else {
      let from = this.readState();
      while (this.scanner.sees('-')) from = this.readAction(from);
    }
  }

  private readHead(word: 'limit' | 'filing' | 'start'): void {
    this.scanner.take(WORD);
    const at = this.scanner.at;
    if (word === 'limit') this.workflow.sla = this.time();
    else if (word === 'filing') this.filing = this.list(CODE);
    else this.starts = this.list(CODE).map((code) => ({ code, at }));
  }

  private time(): number {
    const at = this.scanner.at;
    const time = parseDuration(this.scanner.take(TIME) ?? '');
    return time ?? this.scanner.fail('bad-time', at);
  }

  private list(pattern: RegExp): string[] {
    const found: string[] = [];
    for (let next = this.scanner.take(pattern); next !== undefined; next = this.scanner.take(pattern)) {
      found.push(next);
      if (!this.scanner.takes(',')) break;
    }
    return found;
  }

  /** A state with its signs; its code. */
  private readState(): string {
    const { scanner } = this;
    scanner.isAtEnd();
    const at = scanner.at;
    const open = ['(', '<', '{'].find((sign) => scanner.takes(sign));
    const code = scanner.take(CODE) ?? scanner.fail('no-state');
    if (!StateCode.safeParse(code).success) scanner.fail('too-long-code', at);
    const shape: Pick<State, 'kind' | 'outcome'> = { kind: 'task' };
    if (open === '(') {
      const sign = scanner.takes('!') ? '!' : scanner.takes('?') ? '?' : '';
      shape.kind = 'end';
      if (sign !== '?') shape.outcome = sign === '!' ? 'fail' : 'ok';
    }
    if (open === '<') shape.kind = 'decision';
    if (open === '{') shape.kind = 'parallel';
    if (open && !scanner.takes(closing[open] ?? '')) scanner.fail('unclosed', at);
    if (open !== '(' && scanner.takes('!'))
      shape.outcome = scanner.takes('ok') ? 'ok' : scanner.takes('fail') ? 'fail' : scanner.fail('unexpected');
    const state = this.stateOf(code);
    if (open || shape.outcome) {
      const isSaidAgain = this.shaped.has(code);
      if (isSaidAgain && open && (state.kind !== shape.kind || (open === '(' && state.outcome !== shape.outcome)))
        scanner.fail('two-kinds', at);
      if (open) state.kind = shape.kind;
      if (shape.outcome) state.outcome = shape.outcome;
      if (open) this.shaped.add(code);
    }
    if (scanner.takes('[')) this.readTimes(state, at);
    return code;
  }

  /** `[3d]`, `[3d REMIND 5d]`, `[REMIND]`: the limit, and what is done when it has passed. */
  private readTimes(state: State, at: number): void {
    const { scanner } = this;
    if (scanner.peek(TIME) !== undefined) state.sla = this.time();
    const action = scanner.take(CODE);
    if (action !== undefined) {
      const escalation: Escalation = { action };
      if (scanner.peek(TIME) !== undefined) escalation.after = this.time();
      state.escalation = escalation;
    }
    if (!scanner.takes(']')) scanner.fail('unclosed', at);
  }

  private stateOf(code: string): State {
    const known = this.byCode.get(code);
    if (known) return known;
    const state: State = { code, kind: 'task', name: this.options.nameOf(code), editable: false };
    this.byCode.set(code, state);
    this.workflow.states.push(state);
    return state;
  }

  /** An arrow and the state it leads to; the code of that. */
  private readAction(from: string): string {
    const { scanner } = this;
    const at = scanner.at;
    scanner.takes('-');
    const code = scanner.take(CODE) ?? scanner.fail('no-action');
    if (!ActionCode.safeParse(code).success) scanner.fail('too-long-code', at);
    const action: Action = {
      code,
      name: this.options.nameOf(code),
      from,
      to: from,
      roles: [],
      kind: 'move',
      via: 'person',
      comment: 'optional',
      documents: 'none',
    };
    if (scanner.takes('(')) {
      action.roles = this.list(ROLE);
      if (!scanner.takes(')')) scanner.fail('bad-role');
      const wrong = action.roles.find((role) => !RoleCode.safeParse(role).success);
      if (wrong) scanner.fail('bad-role', at);
    }
    while (!scanner.sees('->')) this.readDetail(action);
    scanner.takes('->');
    action.to = this.readState();
    action.kind = action.to === from ? 'note' : 'move';
    if (this.offered.has(actionKey(action))) scanner.fail('twice', at);
    this.offered.add(actionKey(action));
    this.workflow.actions.push(action);
    return action.to;
  }

  private readDetail(action: Action): void {
    const { scanner } = this;
    const at = scanner.at;
    const word = scanner.take(WORD) ?? scanner.fail('no-arrow');
    if (word === 'when') action.guard = this.rule();
    else if (word === 'fee') action.fee = this.rule();
    else if (word === 'ok' || word === 'fail') action.join = word;
    else if (word === 'via') action.via = this.oneOf('person', 'system');
    else if (word === 'comment') action.comment = this.oneOf('none', 'optional', 'required');
    else if (word === 'documents') action.documents = this.oneOf('none', 'optional', 'required');
    else scanner.fail('unexpected', at);
  }

  private oneOf<const W extends string>(...words: W[]): W {
    const at = this.scanner.at;
    const word = this.scanner.take(WORD);
    return words.find((each) => each === word) ?? this.scanner.fail('unexpected', at);
  }

  private rule(): Rule {
    const { scanner } = this;
    scanner.isAtEnd();
    const at = scanner.at;
    const quoted = scanner.take(QUOTED) ?? scanner.fail('bad-quote');
    const text = quoted.startsWith("'") ? quoted.slice(1, -1) : unescaped(quoted);
    if (text === undefined) return scanner.fail('bad-quote', at);
    return this.options.ruleOf(text) ?? scanner.fail('bad-rule', at);
  }

  private readBlock(): void {
    const { scanner } = this;
    scanner.isAtEnd();
    const at = scanner.at;
    try {
      this.readBlockFrom(at);
    } catch (error) {
      // The whole block is passed over, so that its branches are not taken for statements.
      scanner.at = at;
      throw error;
    }
  }

  private readBlockFrom(at: number): void {
    const { scanner } = this;
    if (this.depth >= DEEPEST) scanner.fail('too-deep');
    scanner.takes('{');
    const state = scanner.take(CODE) ?? scanner.fail('no-state');
    const code = this.blockCode();
    const block: Workflow['blocks'][number] = { code, state, starts: 'all', join: { policy: 'all' }, branches: [] };
    if (this.workflow.blocks.some((each) => each.code === code)) scanner.fail('twice', at);
    while (!scanner.takes(':')) this.readBlockDetail(block);
    const waiting = this.stateOf(state);
    if (this.shaped.has(state) && waiting.kind !== 'parallel') scanner.fail('two-kinds', at);
    waiting.kind = 'parallel';
    this.shaped.add(state);
    scanner.endOfStatement();
    while (!scanner.takes('}')) {
      if (scanner.isAtEnd() || scanner.peek(BRANCH_HEAD) === undefined) scanner.fail('unclosed', at);
      block.branches.push(this.readBranch(block.branches.map((branch) => branch.code)));
    }
    if (block.branches.length === 0) scanner.fail('no-branches', at);
    this.workflow.blocks.push(block);
  }

  private blockCode(): BlockCode {
    const at = this.scanner.at;
    const code = this.scanner.take(/[a-z][a-z0-9]*/y) ?? this.scanner.fail('bad-block');
    return code.length <= 10 ? code : this.scanner.fail('too-long-code', at);
  }

  private readBlockDetail(block: Workflow['blocks'][number]): void {
    const { scanner } = this;
    const at = scanner.at;
    const word = scanner.take(WORD) ?? scanner.fail('bad-block');
    if (word === 'when' || word === 'picked') block.starts = word;
    else block.join = this.joinOf(word) ?? scanner.fail('bad-block', at);
  }

  /** `all`, `failFast`, `quorum 2`, `manual`, `manual after all`. */
  private joinOf(word: string): Join | undefined {
    const { scanner } = this;
    if (word === 'all' || word === 'failFast') return { policy: word };
    if (word === 'quorum') {
      const atLeast = Number(scanner.take(/\d{1,6}/y) ?? scanner.fail('bad-block'));
      return atLeast > 0 ? { policy: word, atLeast } : undefined;
    }
    if (word !== 'manual') return undefined;
    const requireAll = scanner.peek(WORD) === 'after';
    if (requireAll) {
      scanner.take(WORD);
      this.oneOf('all');
    }
    return { policy: word, requireAll };
  }

  private readBranch(taken: readonly string[]): Branch {
    const { scanner } = this;
    scanner.isAtEnd();
    const at = scanner.at;
    const code = this.blockCode();
    const branch: Branch = {
      code,
      name: this.options.nameOf(code),
      advisory: false,
      rework: 'redo',
      workflow: { states: [], actions: [], blocks: [], filing: [] },
    };
    if (taken.includes(code)) scanner.fail('twice', at);
    while (!scanner.takes(':')) {
      const word = scanner.take(WORD) ?? scanner.fail('bad-block');
      if (word === 'when') branch.when = this.rule();
      else if (word === 'advisory') branch.advisory = true;
      else if (word === 'keep' || word === 'redo') branch.rework = word;
      else if (word === 'timeout') branch.onTimeout = this.oneOf('ok', 'fail', 'escalate');
      else scanner.fail('bad-block', at);
    }
    branch.workflow = new WorkflowReader(scanner, this.problems, this.options, this.depth + 1).read();
    return branch;
  }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '<': '>', '{': '}' };
/** `{A f1 …`: a block, where `{A}` is only its state. */
const BLOCK_HEAD = /\{\s*[A-Z][A-Z0-9_]*\s+[a-z]/y;
/** `fire:`, `fire advisory when "…":`. */
const BRANCH_HEAD = /[a-z][A-Za-z0-9]*(?:[ \t]+(?:[a-z][A-Za-z0-9]*|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'))*[ \t]*:/y;

function unescaped(quoted: string): string | undefined {
  try {
    const text: unknown = JSON.parse(quoted);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
