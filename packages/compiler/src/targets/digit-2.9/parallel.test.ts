import { readFileSync } from 'node:fs';
import { checkService, editDraft, parseDraft, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import { describe, expect, it } from 'vitest';
import { compileService, decodeServiceVersion, toBusinessServices } from '../../index';

const EXAMPLE = new URL('../../../../examples/building-permit/', import.meta.url);

function permit(change: (draft: ServiceDraft) => void = () => {}): ServiceDefinition {
  const { draft, issues: unread } = parseDraft(JSON.parse(readFileSync(new URL('service.json', EXAMPLE), 'utf8')));
  if (!draft) throw new Error(`the example cannot be read: ${JSON.stringify(unread)}`);
  const { definition, issues } = checkService(editDraft(draft, change).draft, { masters: [] });
  const errors = issues.filter((each) => each.severity === 'error');
  if (!definition) throw new Error(`the example has errors: ${JSON.stringify(errors)}`);
  return definition;
}

describe('a service with parallel blocks, for DIGIT 2.9', () => {
  const definition = permit();
  const options = {
    target: 'digit-2.9',
    realm: 'pg',
    version: 1,
    workflowVersion: 2,
    cities: [],
    masters: [],
  } as const;
  const { artifacts } = compileService(definition, { ...options, cities: ['pg.citya'] });

  it.each([...new Set(artifacts.map((each) => each.kind))])('gives the %s of expected/', async (kind) => {
    const ours = artifacts
      .filter((each) => each.kind === kind)
      .filter((each) => each.kind !== 'mdms-row' || each.schemaCode !== 'Nirmaan.ServiceVersion');
    await expect(`${JSON.stringify(ours, null, 2)}\n`).toMatchFileSnapshot(
      new URL(`expected/digit-2.9/${kind}.json`, EXAMPLE).pathname,
    );
  });

  const services = toBusinessServices(definition, { realm: 'pg', code: 'building-permit.v2' });
  const find = (code: string) => services.find((service) => service.businessService === code);
  const rolesOf = (code: string, state: string | null, action: string) =>
    find(code)
      ?.states.find((each) => each.state === state)
      ?.actions?.find((each) => each.action === action)?.roles;

  it('makes one BusinessService of the case and one of each branch, nested ones behind their outer ones', () => {
    expect(services.map((service) => service.businessService)).toEqual([
      'building-permit.v2',
      'building-permit.v2.opinions.fire',
      'building-permit.v2.opinions.health',
      'building-permit.v2.commission.water',
      'building-permit.v2.commission.roads',
      'building-permit.v2.opinions.fire.visits.exits',
      'building-permit.v2.opinions.fire.visits.gas',
    ]);
    expect(new Set(services.map((service) => service.business))).toEqual(new Set(['building-permit']));
  });

  it.each([
    ['a join of the system', 'building-permit.v2', 'OPINIONS', 'OPINIONS_OK', ['WF_ORCHESTRATOR']],
    ['a join that people decide', 'building-permit.v2', 'COMMISSION', 'APPROVE', ['BP_DIRECTOR']],
    ['what leaves the block for everybody', 'building-permit.v2', 'OPINIONS', 'RETURN', ['BP_CLERK']],
    ['the start of a branch', 'building-permit.v2.opinions.fire', null, 'BEGIN', ['WF_ORCHESTRATOR']],
    ['work in a branch', 'building-permit.v2.opinions.fire', 'PENDING', 'AGREE', ['BP_FIRE']],
    ['an action DIGIT takes by itself', 'building-permit.v2', 'APPLIED', 'SEND_ON', ['BP_CLERK', 'AUTO_ESCALATE']],
    ['an ended branch', 'building-permit.v2.opinions.health', 'PENDING', 'CANCEL', ['WF_ORCHESTRATOR']],
    ['deemed approval', 'building-permit.v2.opinions.health', 'PENDING', 'TIME_LIMIT', ['WF_ORCHESTRATOR']],
    ['no cancelling where the author asked for nothing', 'building-permit.v2', 'OPINIONS', 'CANCEL', undefined],
    [
      'no deemed approval where the author asked for none',
      'building-permit.v2.opinions.fire',
      'PENDING',
      'TIME_LIMIT',
      undefined,
    ],
  ])('gives %s to whom it belongs', (_, code, state, action, roles) => {
    expect(rolesOf(code, state, action)).toEqual(roles);
  });

  it('lets every branch be cancelled from wherever it can rest, and from nowhere else', () => {
    for (const service of services.slice(1))
      for (const state of service.states) {
        const cancels = state.actions?.some((action) => action.action === 'CANCEL' && action.nextState === 'CANCELLED');
        expect(cancels ?? false).toBe(state.state !== null && !state.isTerminateState);
      }
  });

  it('leaves codes that the author uses to the author', () => {
    const own = permit((draft) => {
      const branch = draft.workflow.blocks[0]?.branches[1]?.workflow;
      const ended = branch?.states.find((state) => state.code === 'OBJECTED');
      for (const action of branch?.actions ?? []) {
        if (action.to === 'OBJECTED') action.to = 'CANCELLED';
        if (action.code === 'OBJECT') action.code = 'CANCEL';
      }
      if (ended) ended.code = 'CANCELLED';
    });
    const health = toBusinessServices(own, { realm: 'pg', code: 'p' }).find(
      (each) => each.businessService === 'p.opinions.health',
    );
    const pending = health?.states.find((state) => state.state === 'PENDING');
    expect(pending?.actions?.map((each) => [each.action, each.nextState])).toEqual([
      ['AGREE', 'AGREED'],
      ['CANCEL', 'CANCELLED'],
      ['PASS_ON', 'HEAD'],
      ['CANCEL_2', 'CANCELLED_2'],
      ['TIME_LIMIT', 'AGREED'],
    ]);
  });

  it('tells DIGIT when to escalate in days beyond the limit of the state, always with a fraction', () => {
    const rows = artifacts.flatMap((each) =>
      each.kind === 'mdms-row' && each.schemaCode === 'Workflow.AutoEscalation' ? [each] : [],
    );
    expect(rows.map((row) => [row.uniqueIdentifier, row.data.action, row.data.stateSLA])).toEqual([
      ['APPLIED.building-permit.v2', 'SEND_ON', 0.00001],
      ['PENDING.building-permit.v2.opinions.health', 'PASS_ON', 2.00001],
    ]);
    const at = (key: string) => artifacts.findIndex((each) => each.key === key);
    expect(at('schema:Workflow.AutoEscalation')).toBeLessThan(at(rows[0]?.key ?? ''));
  });

  it('makes the roles of the system once, also where the author named them', () => {
    const named = permit((draft) => {
      draft.roles.push({
        code: 'WF_ORCHESTRATOR',
        name: { en: 'Joins', hi: 'Joins', ar: 'Joins' },
        audience: 'system',
      });
    });
    const count = (of: ServiceDefinition) =>
      compileService(of, { ...options, cities: [] })
        .artifacts.map((each) => each.key)
        .filter((key) => /roles:(WF_ORCHESTRATOR|AUTO_ESCALATE)$/.test(key));
    expect(count(named)).toHaveLength(2);
    expect(count(definition)).toHaveLength(2);
  });

  it('keeps blocks, branches and outcomes in what a runtime reads', () => {
    const rows = artifacts.flatMap((each) =>
      each.kind === 'mdms-row' && each.schemaCode === 'Nirmaan.ServiceVersion' ? [each] : [],
    );
    expect(decodeServiceVersion(rows).definition.workflow).toEqual(definition.workflow);
  });
});
