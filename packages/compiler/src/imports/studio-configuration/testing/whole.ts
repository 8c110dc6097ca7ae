import type { JsonObject } from '@nirmaan/lexicon';

const option = (label: string, subQuestions: JsonObject[] = []): JsonObject => ({
  id: `o-${label}`,
  key: 1,
  label,
  subQuestions,
});

/** A configuration with everything Studio's screens write, as a row of MDMS v2. */
export const whole: JsonObject = {
  mdms: [
    {
      id: 'a',
      tenantId: 'dev',
      schemaCode: 'Studio.ServiceConfiguration',
      uniqueIdentifier: 'Health.FoodStall',
      data: {
        module: 'Health',
        service: 'FoodStall',
        colour: 'not a part of Studio',
        fields: [
          {
            name: 'StallDetails',
            type: 'object',
            label: 'Stall details',
            icon: 'kept',
            properties: [
              {
                name: 'ownerMobile',
                type: 'mobileNumber',
                label: 'Mobile',
                format: 'mobileNumber',
                prefix: '91',
                required: true,
                orderNumber: 3,
                validation: { regex: '^[6-9][0-9]{9}$', message: 'ten digits' },
              },
              {
                name: 'Stall Name',
                type: 'string',
                label: 'Name of the stall',
                format: 'text',
                required: true,
                orderNumber: 1,
                minLength: 2,
                maxLength: 60,
                helpText: 'As on the board',
                tooltip: '',
                defaultValue: '',
                errorMessage: '',
              },
              {
                name: 'kind',
                type: 'enum',
                label: 'Kind',
                format: 'radio',
                values: ['FIXED', 'CART'],
                required: true,
                orderNumber: 2,
              },
              {
                name: 'plate',
                type: 'string',
                label: 'Plate',
                format: 'text',
                orderNumber: 4,
                dependencies: ['kind:CART'],
              },
              {
                name: 'employees',
                type: 'integer',
                label: 'People',
                format: 'number',
                orderNumber: 5,
                defaultValue: '1',
              },
              { name: 'area', type: 'number', label: 'Area', format: 'number', orderNumber: 6 },
              { name: 'cooks', type: 'boolean', label: 'Cooks there', format: 'checkbox', orderNumber: 7 },
              { name: 'about', type: 'string', label: 'About', format: 'textarea', maxLength: 500, orderNumber: 8 },
              { name: 'mail', type: 'string', label: 'E-mail', format: 'email', orderNumber: 9 },
              {
                name: 'days',
                type: 'array',
                label: 'Days',
                format: 'multiselect',
                values: ['MON', 'TUE'],
                orderNumber: 10,
              },
              { name: 'at', type: 'string', label: 'Where', format: 'geolocation', orderNumber: 11 },
              { name: 'plan', type: 'string', label: 'Plan', format: 'file', maxSizeInMB: 5, orderNumber: 12 },
              { name: 'mood', type: 'string', label: 'Mood', format: 'emoji', orderNumber: 13 },
            ],
          },
          {
            name: 'dishes',
            type: 'array',
            label: 'Dishes',
            items: {
              type: 'object',
              properties: [
                { name: 'dish', type: 'string', label: 'Dish', format: 'text', required: true, orderNumber: 1 },
                {
                  name: 'group',
                  type: 'string',
                  label: 'Group',
                  format: 'radioordropdown',
                  schema: 'Health.DishGroup',
                  reference: 'mdms',
                  orderNumber: 2,
                },
              ],
            },
          },
          { name: 'remark', type: 'string', label: 'Remark', format: 'text', required: false, orderNumber: 1 },
        ],
        documents: [
          {
            category: 'identity',
            documentTypes: ['aadhaar', 'pan'],
            allowedFileTypes: ['pdf', 'jpg'],
            maxSizeInMB: 2,
            maxFilesAllowed: 2,
            isMandatory: true,
            active: true,
            action: ['APPLY'],
          },
          { category: 'old-form', documentTypes: ['old'], active: false, action: ['apply'] },
          { category: 'report', documentTypes: ['report'], isMandatory: true, active: true, action: ['INSPECT'] },
          {
            module: 'HealthFoodStall',
            actions: [
              { action: 'INSPECT', comments: { show: true, isMandatory: true }, assignee: { show: true } },
              { action: 'APPROVE', comments: { show: false } },
            ],
          },
        ],
        applicant: {
          types: ['individual'],
          minimum: 1,
          maximum: 2,
          config: { systemUser: true, systemRoles: ['CITIZEN'] },
        },
        boundary: { hierarchyType: 'ADMIN', lowestLevel: 'Ward' },
        workflow: {
          business: 'public-services',
          businessService: 'Health.FoodStall',
          businessServiceSla: 864000000,
          ACTIVE: ['GRANTED'],
          INACTIVE: ['REFUSED'],
          generateDemandAt: ['INSPECT'],
          nextActionAfterPayment: 'PAY',
          autoTransitionEnabledStates: [],
          states: [
            state(null, [action('APPLY', 'SEEN', ['CITIZEN'])], { isStartState: true }),
            state('SEEN', [
              action('INSPECT', 'DUE', ['FOOD_INSPECTOR']),
              action('REFUSE', 'REFUSED', ['FOOD_INSPECTOR']),
            ]),
            state('DUE', [action('PAY', 'PAID', ['CITIZEN'])]),
            state('PAID', [action('APPROVE', 'GRANTED', ['FOOD_OFFICER'])], { note: 'kept' }),
            state('GRANTED', [], { isTerminateState: true }),
            state('REFUSED', [], { isTerminateState: true }),
          ],
        },
        calculator: {
          type: 'custom',
          billingSlabs: [
            { key: 'HEALTH_FEE', value: 250.5 },
            { key: 'HEALTH_CESS', value: 10 },
          ],
        },
        bill: { taxHead: [], taxPeriod: [], BusinessService: { code: 'FoodStall' } },
        idgen: [
          { type: 'application', idname: 'health.stall.id', format: 'FS-[cy:yyyy]-[SEQ_STALL]-A' },
          { type: 'service', idname: 'health.service.id', format: 'SVC-[SEQ_SVC]' },
        ],
        access: {
          roles: { creator: ['CITIZEN'], editor: ['FOOD_INSPECTOR', 'FOOD_OFFICER'], viewer: ['FOOD_VIEWER'] },
          actions: [],
        },
        checklist: [
          {
            name: 'Kitchen',
            state: 'SEEN',
            checklistData: {
              name: 'Kitchen',
              isActive: true,
              data: [
                {
                  id: 'q1',
                  key: 1,
                  title: 'Is the water clean?',
                  type: { code: 'SingleValueList' },
                  isRequired: true,
                  isActive: true,
                  options: [
                    option('Yes'),
                    option('No', [{ id: 'q1a', title: 'Why not?', type: { code: 'Short Answer' } }]),
                  ],
                },
                { id: 'q2', key: 2, title: 'Cooks', type: { code: 'Number' }, isActive: true },
                { id: 'q3', key: 3, title: 'Old question', type: { code: 'String' }, isActive: false },
              ],
            },
          },
        ],
        notification: { sms: [{ code: 'GRANTED_SMS', states: ['GRANTED'], template: 'Granted' }], email: [], push: [] },
        inbox: { index: 'public-service-index' },
        pdf: [{ key: 'permit', type: 'certificate', states: ['GRANTED'] }],
        localization: { modules: ['digit-health'] },
        enabled: ['citizen'],
        apiconfig: [{ host: 'https://health.example', type: 'register' }],
        payment: { gateway: 'PAYGOV' },
        rules: {},
      },
    },
  ],
};

function action(name: string, nextState: string, roles: string[]): JsonObject {
  return { action: name, nextState, roles, extra: `of ${name}` };
}

function state(name: string | null, actions: JsonObject[], more: JsonObject = {}): JsonObject {
  return {
    sla: name === null ? null : 86400000,
    state: name,
    actions,
    isStartState: false,
    isTerminateState: false,
    isStateUpdatable: true,
    applicationStatus: name,
    docUploadRequired: false,
    ...more,
  };
}
