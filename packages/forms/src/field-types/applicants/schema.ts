import { z } from 'zod';
import { ListBase } from '../../model/container-base';

/** Who applies: people, organisations or both. Its fields begin as `applicantFields`; an author may reword and add. */
export const ApplicantsBase = ListBase.extend({
  type: z.literal('applicants'),
  who: z.enum(['people', 'organisations', 'both']).default('people'),
});
