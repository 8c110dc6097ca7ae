import type { ServiceDefinition } from '@nirmaan/service';
import { type Action, isDecision, isToldBySystem } from '@nirmaan/workflow';
import { isCitizensAction } from '../cases/jurisdiction';
import type { Application } from '../model/application';

/**
 * A case that goes back to the applicant is assigned to them: DIGIT lets a citizen act after SENDBACKTOCITIZEN only as the
 * assignee. Not where the target asks nothing of the applicant: DIGIT refuses assignees who cannot move the case on.
 */
export function applicantsTurn(
  application: Application,
  definition: ServiceDefinition,
  action: Action,
): string[] | undefined {
  const uuid = application.applicant.user?.uuid;
  if (!uuid || action.from === action.to || isDecision(definition.workflow, action.to)) return undefined;
  const next = definition.workflow.actions.filter(
    (each) => each.from === action.to && each.to !== each.from && !isToldBySystem(each),
  );
  return next.some((each) => isCitizensAction(each, definition)) ? [uuid] : undefined;
}
