import { z } from 'zod';

/** Wire shape of `Action` in a BusinessService; what we do not know survives (`loose`). */
export const BusinessServiceAction = z
  .object({
    uuid: z.string().nullish(),
    tenantId: z.string().nullish(),
    currentState: z.string().nullish(),
    action: z.string(),
    nextState: z.string().nullish(),
    roles: z.array(z.string()).nullish(),
    active: z.boolean().nullish(),
  })
  .loose();
export type BusinessServiceAction = z.infer<typeof BusinessServiceAction>;

export const BusinessServiceState = z
  .object({
    uuid: z.string().nullish(),
    tenantId: z.string().nullish(),
    sla: z.number().nullish(),
    /** Empty or null: DIGIT's start. */
    state: z.string().nullish(),
    applicationStatus: z.string().nullish(),
    docUploadRequired: z.boolean().nullish(),
    isStartState: z.boolean().nullish(),
    isTerminateState: z.boolean().nullish(),
    isStateUpdatable: z.boolean().nullish(),
    /** On read `nextState` of actions is a state's uuid, on create its name. */
    actions: z.array(BusinessServiceAction).nullish(),
  })
  .loose();
export type BusinessServiceState = z.infer<typeof BusinessServiceState>;

/** A workflow as workflow-v2 stores it. */
export const BusinessService = z
  .object({
    tenantId: z.string(),
    uuid: z.string().nullish(),
    businessService: z.string(),
    business: z.string().nullish(),
    getUri: z.string().nullish(),
    postUri: z.string().nullish(),
    businessServiceSla: z.number().nullish(),
    states: z.array(BusinessServiceState),
  })
  .loose();
export type BusinessService = z.infer<typeof BusinessService>;
