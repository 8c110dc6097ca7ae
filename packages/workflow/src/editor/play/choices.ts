import type { RoleCode } from '@nirmaan/lexicon';
import { mayAct } from '../../acting/may-act';
import { isSystemRole } from '../../analysis/find';
import { scopesOf } from '../../model/scope';
import type { Action, Workflow } from '../../model/workflow';
import type { Offer } from '../../simulation/model';

type Choices = {
  /** Can be taken now by who plays. */
  possible: Offer[];
  /** Offered where the case, or a branch, stands; but not to who plays, or not now. */
  refused: Offer[];
  /** Offered in other states; what who plays may take there first. */
  elsewhere: Offer[];
};

export function choicesOf(offers: readonly Offer[], roles: readonly RoleCode[]): Choices {
  const elsewhere = offers.filter((offer) => !offer.isHere);
  return {
    possible: offers.filter((offer) => offer.isHere && !offer.refusal),
    refused: offers.filter((offer) => offer.isHere && offer.refusal),
    elsewhere: [
      ...elsewhere.filter((offer) => mayAct(offer.action, roles)),
      ...elsewhere.filter((offer) => !mayAct(offer.action, roles)),
    ],
  };
}

export function countPossible(offers: readonly Offer[]): number {
  return offers.filter((offer) => offer.isHere && !offer.refusal).length;
}

/** Who can be played: the roles of the service, and those only the workflow names; not what the system alone is. */
export function playableRoles(workflow: Workflow, declared: readonly RoleCode[]): RoleCode[] {
  const named = scopesOf(workflow).flatMap((each) => each.workflow.actions.flatMap((action) => action.roles));
  return [...new Set([...declared, ...named.filter((role) => !isSystemRole(role))])];
}

/** As whom somebody who may be anybody takes an action: one of its roles. */
export function actingRoles(action: Action, played: readonly RoleCode[]): RoleCode[] {
  const [role] = action.roles.filter((each) => played.includes(each));
  return role === undefined ? [] : [role];
}
