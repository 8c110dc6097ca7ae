import type { BusinessService } from '../../services/workflow/business-service';
import { context, type DigitWrite, secrets, settle, type World } from './write';

const config: BusinessService = {
  tenantId: 'pg',
  businessService: 'LIC',
  business: 'lic',
  businessServiceSla: 1000,
  states: [
    {
      state: null,
      isStartState: true,
      isTerminateState: false,
      actions: [{ action: 'APPLY', nextState: 'OPEN', roles: ['GRO'], active: true }],
    },
    { state: 'OPEN', applicationStatus: 'OPEN', isStartState: false, isTerminateState: true, actions: [] },
  ],
};
const application = { tenant: 'pg', businessService: 'LIC', moduleName: 'lic', businessId: 'LIC-1', action: 'APPLY' };
const configs = ({ digit }: World) =>
  digit.workflow.searchBusinessServices({ tenant: 'pg', codes: [config.businessService] }, context);

async function createConfig(world: World): Promise<void> {
  await world.digit.workflow.createBusinessService(config, context);
  await settle(world);
}

export const workflowWrites: DigitWrite[] = [
  {
    name: 'workflow.createBusinessService',
    isPersisted: true,
    isOpen: false,
    write: ({ digit }) => digit.workflow.createBusinessService(config, context),
    effects: async (world) => (await configs(world)).length,
  },
  {
    name: 'workflow.updateBusinessService',
    isPersisted: true,
    isOpen: false,
    prepare: createConfig,
    write: async (world) => {
      const [stored] = await configs(world);
      if (!stored) throw new Error('the workflow was not prepared');
      await world.digit.workflow.updateBusinessService({ ...stored, businessServiceSla: 2000 }, context);
    },
    effects: async (world) => (await configs(world)).filter((each) => each.businessServiceSla === 2000).length,
  },
  {
    name: 'workflow.transition',
    isPersisted: true,
    isOpen: false,
    prepare: createConfig,
    write: ({ digit }) => digit.workflow.transition({ ...application, comment: secrets.comment }, context),
    effects: async ({ digit }) => (await digit.workflow.history(application, context)).length,
  },
];
