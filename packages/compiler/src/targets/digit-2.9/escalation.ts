import type { ServiceDefinition } from '@nirmaan/service';
import type { State } from '@nirmaan/workflow';
import type { DigitArtifact } from '../../artifacts/artifacts';
import { slaOf, workflowsOf } from './business-service';

export const AUTO_ESCALATION = 'Workflow.AutoEscalation';

const DAY = 24 * 60 * 60 * 1000;
/** About a second, in days. */
const A_MOMENT = 0.00001;
/** A hundred years before the case's limit: passed from the first moment on. */
const ALWAYS = -36500.5;
/** The Kafka topic DIGIT tells what it escalated; a null topic ends its run. */
const TOPIC = 'nirmaan-auto-escalation';

/**
 * What DIGIT moves by itself, as rows of its own master: `_escalate` is called by a cron job for each BusinessService. The
 * schema is the one of DIGIT's default data, which asks for both limits though the service needs only one.
 */
export function toEscalationArtifacts(
  definition: ServiceDefinition,
  { realm, code }: { realm: string; code: string },
): DigitArtifact[] {
  const rows = workflowsOf(definition, code).flatMap(({ workflow, code: businessService }) =>
    workflow.states.flatMap((state): DigitArtifact[] => {
      const stateSLA = daysBeyondLimit(state);
      if (!state.escalation || stateSLA === undefined) return [];
      const uniqueIdentifier = `${state.code}.${businessService}`;
      return [
        {
          kind: 'mdms-row',
          key: `row:${AUTO_ESCALATION}:${uniqueIdentifier}`,
          tenant: realm,
          schemaCode: AUTO_ESCALATION,
          uniqueIdentifier,
          data: {
            businessService,
            module: definition.code,
            state: state.code,
            action: state.escalation.action,
            active: 'true',
            stateSLA,
            businessSLA: ALWAYS,
            topic: TOPIC,
          },
        },
      ];
    }),
  );
  return rows.length === 0 ? [] : [autoEscalationSchema(realm), ...rows];
}

/**
 * DIGIT adds `stateSLA` to the limit of the state. It takes a number with a fraction and nothing else: a whole one reaches
 * it as an Integer and ends the run for every service (recorded), and JSON writes 2.0 as 2.
 */
function daysBeyondLimit(state: State): number | undefined {
  const limit = slaOf(state);
  if (!state.escalation || limit === null) return undefined;
  const days = ((state.escalation.after ?? limit) - limit) / DAY;
  return Number.isInteger(days) ? days + A_MOMENT : days;
}

/** As in DIGIT's default data (`Workflow.AutoEscalation`). */
function autoEscalationSchema(realm: string): DigitArtifact {
  const text = { type: 'string' };
  const number = { type: 'number' };
  return {
    kind: 'mdms-schema',
    key: `schema:${AUTO_ESCALATION}`,
    tenant: realm,
    code: AUTO_ESCALATION,
    description: AUTO_ESCALATION,
    definition: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      title: 'Generated schema for Root',
      required: ['businessService', 'module', 'state', 'action', 'active', 'stateSLA', 'businessSLA', 'topic'],
      'x-unique': ['state', 'businessService'],
      properties: {
        state: text,
        topic: text,
        action: text,
        active: text,
        module: text,
        stateSLA: number,
        businessSLA: number,
        businessService: text,
      },
      'x-ref-schema': [],
      additionalProperties: false,
    },
  };
}
