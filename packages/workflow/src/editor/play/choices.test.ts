import { describe, expect, it } from 'vitest';
import { simulateAll } from '../../simulation/simulate-many';
import { offersOf, startSimulation, stepSimulation } from '../../simulation/simulation';
import { wf } from '../../testing/notation';
import { actingRoles, choicesOf, playableRoles } from './choices';
import { lightOfCase, lightOfMany } from './light-of-case';

const licence = wf`DRAFT -APPLY-> CHECK -FORWARD-> APPROVAL -APPROVE(CHIEF)-> (DONE); CHECK -REJECT(CLERK)-> (REFUSED!)`;

function applied() {
  const start = startSimulation(licence, { now: 0 });
  if (!start) throw new Error('no start');
  return stepSimulation(start, { action: 'APPLY', roles: ['CITIZEN'] }).simulation;
}
const codes = (offers: ReturnType<typeof offersOf>) => offers.map((offer) => offer.action.code);

describe('what can be chosen', () => {
  it('parts what I can do from what I cannot here, and from what is elsewhere, mine first', () => {
    const roles = ['CHIEF', 'OFFICER'];
    const { possible, refused, elsewhere } = choicesOf(offersOf(applied(), roles), roles);
    expect(codes(possible)).toEqual(['FORWARD']);
    expect(codes(refused)).toEqual(['REJECT']);
    expect(codes(elsewhere)).toEqual(['APPROVE', 'APPLY']);
  });

  it('plays the declared roles and those the workflow names, not what only the system is', () => {
    const workflow = wf`DRAFT -APPLY-> CHECK -EXPIRE(AUTO_ESCALATE)-> (REFUSED!); CHECK -APPROVE(CHIEF)-> (DONE)`;
    expect(playableRoles(workflow, ['CITIZEN', 'SYSTEM'])).toEqual(['CITIZEN', 'SYSTEM', 'CHIEF']);
  });

  it('acts with one role that may, though several are held', () => {
    const [, forward] = licence.actions;
    if (!forward) throw new Error('no action');
    expect(actingRoles(forward, ['CITIZEN', 'OFFICER', 'CHIEF'])).toEqual(['OFFICER']);
    expect(actingRoles(forward, ['CITIZEN'])).toEqual([]);
  });
});

describe('the light of a case', () => {
  it('shows the way so far, where it stands, what is possible, and fades all else', () => {
    const simulation = applied();
    const light = lightOfCase(simulation, offersOf(simulation, ['OFFICER']), '');
    expect([...light.states]).toEqual([
      ['DRAFT', 'way'],
      ['CHECK', 'here'],
    ]);
    expect([...light.actions]).toEqual([
      ['DRAFT/APPLY', 'way'],
      ['CHECK/FORWARD', 'possible'],
    ]);
    expect(light.rest).toBe('faded');
  });

  it('of many cases shows what none of them used', () => {
    const workflow = wf`DRAFT -APPLY-> CHECK -FORWARD-> (DONE); ISLE -SWIM-> CHECK`;
    let seed = 0;
    const random = () => {
      seed = (seed + 0.37) % 1;
      return seed;
    };
    const { states, actions } = lightOfMany(workflow, simulateAll(workflow, { runs: 3, random, now: 0 }), '');
    expect(states.get('ISLE')).toBe('changed');
    expect(states.get('DONE')).toBe('way');
    expect(actions.get('ISLE/SWIM')).toBe('changed');
    expect(actions.get('CHECK/FORWARD')).toBe('way');
  });
});
