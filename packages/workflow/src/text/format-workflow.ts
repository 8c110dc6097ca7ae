import type { Rule } from '@nirmaan/rules';
import type { Action, Branch, Join, ParallelBlock, State, Workflow } from '../model/workflow';
import { formatDuration } from './durations';
import { namesFromCode } from './parse-workflow-text';

/** What a compact text does not say of a workflow; `path` points to it. */
export type Unsaid = {
  path: string;
  what: 'name' | 'form' | 'editable' | 'lost-state' | 'duplicate' | 'kind' | 'block';
};

/**
 * A workflow as compact text (`parseWorkflowText` says how it reads), in the order of its states and actions. `unsaid` is
 * everything of it that the text leaves out; where that is empty, the text read again is the same workflow.
 */
export function formatWorkflow(workflow: Workflow): { text: string; unsaid: Unsaid[] } {
  const unsaid: Unsaid[] = [];
  const lines = new WorkflowWriter(workflow, '', unsaid).write();
  return { text: lines.join('\n'), unsaid };
}

class WorkflowWriter {
  private readonly lines: string[] = [];
  private readonly mentioned = new Set<string>();
  private readonly byCode = new Map<string, State>();
  /** In the order in which they must be mentioned first. */
  private readonly order: State[] = [];
  private readonly places = new Map<string, number>();
  private nextInOrder = 0;

  constructor(
    private readonly workflow: Workflow,
    private readonly pointer: string,
    private readonly unsaid: Unsaid[],
  ) {}

  write(): string[] {
    this.takeStates();
    this.writeActions();
    this.mentionUpTo(this.order.length);
    this.writeBlocks();
    this.writeHeads();
    return this.lines;
  }

  private takeStates(): void {
    for (const [position, state] of this.workflow.states.entries()) {
      const path = `${this.pointer}/states/${position}`;
      if (this.byCode.has(state.code)) {
        this.unsaid.push({ path, what: 'duplicate' });
        continue;
      }
      this.byCode.set(state.code, state);
      this.places.set(state.code, this.order.length);
      this.order.push(state);
      if (isNamed(state)) this.unsaid.push({ path: `${path}/name`, what: 'name' });
      if (state.form !== undefined) this.unsaid.push({ path: `${path}/form`, what: 'form' });
      if (state.editable) this.unsaid.push({ path: `${path}/editable`, what: 'editable' });
      const isParallel = state.kind === 'parallel';
      if (state.kind === 'start' && state.outcome) this.unsaid.push({ path: `${path}/outcome`, what: 'kind' });
      if (isParallel && state.outcome) this.unsaid.push({ path: `${path}/outcome`, what: 'kind' });
    }
  }

  private writeActions(): void {
    const taken = new Set<string>();
    let chain = '';
    let end: string | undefined;
    const flush = () => {
      if (chain !== '') this.lines.push(chain);
      chain = '';
      end = undefined;
    };
    for (const [position, action] of this.workflow.actions.entries()) {
      const path = `${this.pointer}/actions/${position}`;
      if (!this.byCode.has(action.from) || !this.byCode.has(action.to)) {
        this.unsaid.push({ path, what: 'lost-state' });
        continue;
      }
      const key = `${action.from}/${action.code}`;
      if (taken.has(key)) {
        this.unsaid.push({ path, what: 'duplicate' });
        continue;
      }
      taken.add(key);
      this.noteUnsaid(action, path);
      if (!this.isNextInOrder(action) || action.from !== end) flush();
      const before = this.beforeMention(action);
      if (before > this.nextInOrder) this.mentionUpTo(before);
      if (chain === '') chain = this.mention(action.from);
      chain += ` -${detailsOf(action)}-> ${this.mention(action.to)}`;
      end = action.to;
    }
    flush();
  }

  private noteUnsaid(action: Action, path: string): void {
    if (isNamed(action)) this.unsaid.push({ path: `${path}/name`, what: 'name' });
    if (action.form !== undefined) this.unsaid.push({ path: `${path}/form`, what: 'form' });
    if ((action.kind === 'note') !== (action.from === action.to)) this.unsaid.push({ path, what: 'kind' });
  }

  /** Up to which place in the order states must be mentioned before this action can be written. */
  private beforeMention({ from, to }: Action): number {
    let next = this.nextInOrder;
    let before = next;
    for (const code of from === to ? [from] : [from, to]) {
      if (this.mentioned.has(code)) continue;
      const at = this.places.get(code) ?? next;
      if (at !== next) before = Math.max(before, at);
      next = at + 1;
    }
    return before;
  }

  private isNextInOrder(action: Action): boolean {
    return this.beforeMention(action) === this.nextInOrder;
  }

  private mentionUpTo(end: number): void {
    const codes: string[] = [];
    while (this.nextInOrder < end) {
      const state = this.order[this.nextInOrder];
      if (!state) return;
      if (this.mentioned.has(state.code)) this.nextInOrder += 1;
      else codes.push(this.mention(state.code));
    }
    if (codes.length > 0) this.lines.push(codes.join('; '));
  }

  /** A state with its signs; what it says of itself only the first time. */
  private mention(code: string): string {
    const state = this.byCode.get(code);
    if (!state) return code;
    const isFirst = !this.mentioned.has(code);
    this.mentioned.add(code);
    while (this.mentioned.has(this.order[this.nextInOrder]?.code ?? '')) this.nextInOrder += 1;
    return `${shapeOf(state, isFirst)}${isFirst ? timesOf(state) : ''}`;
  }

  private writeBlocks(): void {
    const codes = new Set<string>();
    for (const [position, block] of this.workflow.blocks.entries()) {
      const path = `${this.pointer}/blocks/${position}`;
      const state = this.byCode.get(block.state);
      if (codes.has(block.code) || state?.kind !== 'parallel') {
        this.unsaid.push({ path, what: codes.has(block.code) ? 'duplicate' : 'block' });
        continue;
      }
      codes.add(block.code);
      this.lines.push(`{${block.state} ${block.code}${optionsOf(block)}:`);
      const branches = new Set<string>();
      for (const [at, branch] of block.branches.entries()) {
        const place = `${path}/branches/${at}`;
        if (branches.has(branch.code)) this.unsaid.push({ path: place, what: 'duplicate' });
        else this.writeBranch(branch, place);
        branches.add(branch.code);
      }
      this.lines.push('}');
    }
  }

  private writeBranch(branch: Branch, path: string): void {
    if (isNamed(branch)) this.unsaid.push({ path: `${path}/name`, what: 'name' });
    const options = [
      branch.advisory && 'advisory',
      branch.rework === 'keep' && 'keep',
      branch.onTimeout && `timeout ${branch.onTimeout}`,
      branch.when && `when ${quoted(branch.when)}`,
    ].filter((option) => typeof option === 'string');
    this.lines.push(`  ${[branch.code, ...options].join(' ')}:`);
    const inner = new WorkflowWriter(branch.workflow, `${path}/workflow`, this.unsaid).write();
    this.lines.push(...inner.map((line) => `    ${line}`));
  }

  /** Start, filing and the limit of the whole case, where they are not what is taken without a word. */
  private writeHeads(): void {
    const starts = this.order.filter((state) => state.kind === 'start').map((state) => state.code);
    const first = this.order[0];
    const isUsual =
      first?.kind === 'start' || first?.kind === 'task'
        ? starts.length === 1 && first.kind === 'start'
        : starts.length === 0;
    if (!isUsual) this.lines.push(`start ${starts.join(', ')}`.trim());
    const files = this.workflow.actions.find(
      (action) => action.from === starts[0] && this.byCode.has(action.to) && this.byCode.has(action.from),
    );
    const { filing, sla } = this.workflow;
    if (filing.join() !== (files?.code ?? '')) this.lines.push(`filing ${filing.join(', ')}`.trim());
    if (sla !== undefined) this.lines.push(`limit ${formatDuration(sla)}`);
  }
}

/** Has it another name than its code gives it? */
function isNamed({ code, name }: { code: string; name: Record<string, string> }): boolean {
  const own = namesFromCode(code);
  return Object.keys(name).length !== 1 || name.en !== own.en;
}

function shapeOf({ code, kind, outcome }: State, isFirst: boolean): string {
  if (kind === 'end') return `(${code}${outcome === 'ok' ? '' : outcome === 'fail' ? '!' : '?'})`;
  const sign = isFirst && outcome && kind !== 'start' && kind !== 'parallel' ? `!${outcome}` : '';
  if (kind === 'decision') return `<${code}>${sign}`;
  return kind === 'parallel' ? `{${code}}` : `${code}${sign}`;
}

function timesOf({ sla, escalation }: State): string {
  const said = [
    sla !== undefined && formatDuration(sla),
    escalation?.action,
    escalation?.after !== undefined && formatDuration(escalation.after),
  ].filter((each) => typeof each === 'string');
  return said.length > 0 ? ` [${said.join(' ')}]` : '';
}

function detailsOf(action: Action): string {
  const said = [
    `${action.code}${action.roles.length > 0 ? `(${action.roles.join(', ')})` : ''}`,
    action.join,
    action.via === 'system' && 'via system',
    action.guard && `when ${quoted(action.guard)}`,
    action.fee && `fee ${quoted(action.fee)}`,
    action.comment !== 'optional' && `comment ${action.comment}`,
    action.documents !== 'none' && `documents ${action.documents}`,
  ];
  return said.filter((each) => typeof each === 'string').join(' ');
}

/** In the quotes the rule itself does not use. */
function quoted({ text }: Rule): string {
  return text.includes('"') && !/['\n]/.test(text) ? `'${text}'` : JSON.stringify(text);
}

function optionsOf({ starts, join }: ParallelBlock): string {
  return `${starts === 'all' ? '' : ` ${starts}`}${joinText(join)}`;
}

function joinText(join: Join): string {
  if (join.policy === 'quorum') return ` quorum ${join.atLeast}`;
  if (join.policy === 'manual') return join.requireAll ? ' manual after all' : ' manual';
  return ` ${join.policy}`;
}
