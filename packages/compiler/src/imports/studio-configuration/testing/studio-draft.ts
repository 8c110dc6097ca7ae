import type { JsonObject } from '@nirmaan/lexicon';

/** A service as Studio's screens keep it before it is published. */
export const studioDraft: JsonObject = {
  mdms: [
    {
      schemaCode: 'Studio.ServiceConfigurationDrafts',
      data: {
        module: 'Parks',
        service: 'Permit',
        fields: [],
        workflow: {},
        access: {},
        applicant: {},
        uiforms: [
          { formName: 'Other', formConfig: { screens: [] } },
          {
            formName: 'Permit form',
            isActive: true,
            formConfig: {
              screens: [
                {
                  name: 'first',
                  cards: [
                    {
                      header: 'a-uuid',
                      headerFields: [{ label: 'SCREEN_HEADING', value: 'Event details' }],
                      fields: [
                        { type: 'textInput', label: 'Event name', required: true, charCount: true, maxLength: '80' },
                        {
                          type: 'dropdown',
                          label: 'Park',
                          isMdms: false,
                          dropDownOptions: [
                            { code: 'u1', name: 'North' },
                            { code: 'u2', name: 'South' },
                          ],
                        },
                        { type: 'mobileNumber', label: 'Phone', isdCodePrefix: '+254' },
                      ],
                    },
                    { sectionType: 'applicant', headerFields: [], fields: [{ type: 'text', label: 'Name' }] },
                  ],
                },
              ],
            },
          },
        ],
        uiworkflow: {
          canvasElements: [
            {
              id: 1,
              name: 'Start',
              nodetype: 'start',
              sla: 24,
              form: { name: 'Permit form' },
              position: { x: 10, y: 20 },
            },
            {
              id: 2,
              name: 'To check',
              nodetype: 'intermediate',
              sla: 48,
              form: [],
              checklist: [{ code: 'Site', name: 'Site' }],
              position: { x: 200, y: 20 },
            },
            { id: 3, name: 'Granted', nodetype: 'end', sla: 24, position: { x: 400, y: 20 } },
          ],
          connections: [
            { id: 11, from: 1, to: 2, label: 'Apply', aroles: [{ code: 'STUDIO_CITIZEN' }] },
            { id: 12, from: 2, to: 3, label: 'Give permit', aroles: [{ code: 'PARK WARDEN' }] },
          ],
        },
        uichecklists: [
          {
            name: 'Site',
            isActive: true,
            data: [{ title: 'Is the lawn dry?', type: { code: 'Boolean' }, isRequired: true, isActive: true }],
          },
        ],
        uiroles: [{ code: 'PARK WARDEN', additionalDetails: { access: { editor: true, viewer: true } } }],
      },
    },
  ],
};
