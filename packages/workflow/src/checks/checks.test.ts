import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Issue, type JsonValue, parsePointer, valueAt } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildWorkflowGraph } from '../analysis/graph';
import { scopesOf } from '../model/scope';
import type { Workflow } from '../model/workflow';
import { arbitraryCase, arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { forTests, wf } from '../testing/notation';
import { checks, checkWorkflow } from '.';
import { MOST_PLACES } from './run-checks';

const folder = (name: string) => new URL(`./${name}`, import.meta.url);
const PATIENCE = { timeout: 120_000 };
const Trail = z.array(z.object({ state: z.string(), action: z.string().optional() })).min(1);

describe('checks', PATIENCE, () => {
  it('are each in the registry', () => {
    const folders = readdirSync(folder('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => `workflow.${entry.name}`).sort()).toEqual(checks.map((check) => check.code).sort());
  });

  it.each(checks.map((check) => check.code.slice('workflow.'.length)))(
    '%s: has cases, and in every language a text and an explanation, in English that of its page',
    (name) => {
      expect(existsSync(folder(`${name}/cases.test.ts`))).toBe(true);
      expect(readFileSync(folder(`${name}/cases.test.ts`), 'utf8')).toContain('describeCheck(');
      for (const [language, areas] of Object.entries(languagePacks)) {
        // Alone, so that nothing is taken from English.
        const messages = createMessages({ [language]: areas }, language);
        expect(messages.has(`workflow.issue.workflow.${name}`), language).toBe(true);
        expect(messages.has(`workflow.explain.${name}`), language).toBe(true);
      }
      const page = readFileSync(folder(`${name}/explain.md`), 'utf8').trim();
      expect(createMessages(languagePacks, 'en').text(`workflow.explain.${name}`)).toBe(page);
    },
  );

  it('fail on no workflow, with blocks or without, name places that are there, and show ways that are ways', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryWorkflow, arbitraryCase), (workflow) => {
        const document: JsonValue = JSON.parse(JSON.stringify(workflow));
        for (const issue of checkWorkflow(workflow, { ...forTests, held: { 'pg.citya': ['CLERK'] } })) {
          expectPlace(issue, document);
          if (issue.code !== 'workflow.more-problems') expectTrail(issue, workflow);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('say in every language what they found', () => {
    const all = Object.keys(languagePacks).map((language) => createMessages(languagePacks, language));
    fc.assert(
      fc.property(arbitraryCase, (workflow) => {
        for (const issue of checkWorkflow(workflow, forTests))
          for (const messages of all) expect(messages.issue(issue)).not.toMatch(/\{|^workflow\./);
      }),
      { numRuns: 50 },
    );
  });

  it('tell so many places, then how many more there are', () => {
    const lost = wf`DRAFT -SUBMIT-> (DONE)`;
    for (let number = 0; number < 250; number++)
      lost.states.push({ code: `LOST_${number}`, kind: 'task', name: {}, editable: false });
    const found = checkWorkflow(lost, forTests);
    const unreachable = found.filter((issue) => issue.code === 'workflow.unreachable-state');
    expect(unreachable).toHaveLength(MOST_PLACES);
    expect(found).toContainEqual({
      code: 'workflow.more-problems',
      severity: 'error',
      path: '',
      params: { code: 'workflow.unreachable-state', more: 250 - MOST_PLACES },
    });
  });

  it('come to an end in a workflow of 10,000 states that all lead to each other, with 500 actions in one of them', () => {
    const code = (number: number) => `S${number % 10_000}`;
    const [action] = wf`DRAFT -GO-> (DONE)`.actions;
    if (!action) throw new Error('there is one');
    const large: Workflow = {
      ...wf`DRAFT -GO-> (DONE)`,
      states: Array.from({ length: 10_000 }, (_, at) => ({
        code: code(at),
        kind: at === 0 ? 'start' : at % 7 === 3 ? 'decision' : 'task',
        name: { en: `पंजीकरण ${at}` },
        editable: false,
      })),
      actions: Array.from({ length: 20_500 }, (_, at) => {
        const from = at >= 20_000 ? 0 : at >> 1;
        return { ...action, code: `A${at % 3}_${from === 0 ? at : 0}`, from: code(from), to: code(from * 7 + at) };
      }),
    };
    const found = checkWorkflow(large, forTests);
    expect(found.map((issue) => issue.code)).toContain('workflow.no-end');
    expect(found.length).toBeLessThan((MOST_PLACES + 1) * checks.length);
  });
});

/** The pointer, or the thing that lacks its last member. */
function expectPlace({ path, code }: Issue, document: JsonValue): void {
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const there = valueAt(document, path) ?? valueAt(document, parent);
  expect(there, `${code} ${path}`).toBeDefined();
  if (/\/\d+$/.test(path)) expect(valueAt(document, path), `${code} ${path}`).toBeDefined();
}

function expectTrail(issue: Issue, whole: Workflow): void {
  const { shows, judges } = checks.find((check) => check.code === issue.code) ?? {};
  const scope = scopesOf(whole).findLast(({ pointer }) => issue.path.startsWith(`${pointer}/`) || pointer === '');
  // A problem at a branch itself is one of the scope around it.
  const isInside =
    scope && !(judges !== 'branch' && scope.branch && /^\/(sla|filing)$/.test(issue.path.slice(scope.pointer.length)));
  if (!scope || !isInside) return;
  const { workflow, branch } = scope;
  const graph = buildWorkflowGraph(workflow, { isBranch: branch !== undefined });
  const trail = issue.params.trail === undefined ? undefined : Trail.parse(issue.params.trail);
  const [list, position] = parsePointer(issue.path.slice(scope.pointer.length));
  const placed =
    list === 'states'
      ? workflow.states[Number(position)]?.code
      : list === 'actions'
        ? workflow.actions[Number(position)]?.from
        : list === 'blocks'
          ? workflow.blocks[Number(position)]?.state
          : undefined;
  if (shows === 'place') expect(trail, issue.code).toBeUndefined();
  // Where a block cannot come to an outcome, no case goes its way; without blocks what can be reached is told a way to.
  if (shows === 'way' && placed !== undefined && workflow.blocks.length === 0)
    expect(trail !== undefined, issue.code).toBe(graph.isReachable(placed));
  if (!trail) return;
  expect(trail[0]?.state).toBe(graph.start?.code);
  const sure = shows === 'gap' ? trail.slice(0, -1) : trail;
  for (const [at, step] of sure.slice(0, -1).entries()) {
    const next = sure[at + 1]?.state;
    const isStep = workflow.actions.some(
      ({ from, code, to }) => from === step.state && code === step.action && to === next,
    );
    expect(isStep, `${issue.code}: ${step.state} ${step.action}`).toBe(true);
  }
  if (shows === 'way' && placed !== undefined) expect(trail.at(-1)?.state, issue.code).toBe(placed);
  if (shows === 'gap' && list === 'actions') expect(sure.at(-1)?.state, issue.code).toBe(placed);
  if (shows === 'gap' && list === 'states') expect(trail.at(-1)?.state, issue.code).toBe(placed);
}
