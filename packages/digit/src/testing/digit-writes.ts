import { boundaryWrites } from './writes/boundary';
import { contentWrites } from './writes/content';
import { hrmsWrites } from './writes/hrms';
import { mdmsWrites } from './writes/mdms';
import { userWrites } from './writes/users';
import { workflowWrites } from './writes/workflow';
import type { DigitWrite } from './writes/write';

/** Everything the client can change at DIGIT. A new port method that writes comes with its line here. */
export const digitWrites: DigitWrite[] = [
  ...userWrites,
  ...mdmsWrites,
  ...workflowWrites,
  ...contentWrites,
  ...boundaryWrites,
  ...hrmsWrites,
];

/** Port methods that change nothing, for the list above to be known as whole. */
export const digitReads = [
  'user.search',
  'mdms.searchSchemas',
  'mdms.searchRows',
  'workflow.searchBusinessServices',
  'workflow.latest',
  'workflow.history',
  'localization.search',
  'filestore.download',
  'accessControl.actionsOf',
  'accessControl.isAllowed',
  'accessControl.roles',
  'boundary.listBoundaries',
  'boundary.findBoundary',
  'boundary.findHierarchy',
  'boundary.readTree',
  'boundary.listRoots',
  'boundary.listChildren',
  'boundary.readPath',
  'hrms.search',
  'hrms.count',
  'encryption.encrypt',
  'encryption.decrypt',
  'encryption.sign',
  'encryption.verify',
];
