import type { Field } from '@nirmaan/forms';
import { applicantFields, toFieldCode } from '@nirmaan/forms/formats';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { fieldOrigin } from './origin';
import type { StudioNode } from './studio-node';

const MOST = 100;

/** `applicant`: how many apply, people or organisations. What is asked of them Studio's screens know; so do ours. */
export function readApplicants(configuration: StudioNode, taken: Set<string>): Field | undefined {
  const applicant = configuration.node('applicant');
  if (!applicant || Object.keys(applicant.json).length === 0) return undefined;
  const types = applicant.texts('types').map((type) => type.toLowerCase());
  const isOrganisation = (type: string) => /^organi[sz]ation$/.test(type);
  for (const type of types)
    if (type !== 'individual' && !isOrganisation(type))
      applicant.say('kept', 'compiler.studio.applicant-type', applicant.place('types'), { type });
  const who = types.some(isOrganisation) ? (types.includes('individual') ? 'both' : 'organisations') : 'people';
  const [minimum, maximum] = [countOf(applicant, 'minimum', 1), countOf(applicant, 'maximum', 1)];
  const most = Math.min(Math.max(maximum, minimum, 1), MOST);
  return {
    type: 'applicants',
    code: toFieldCode('applicants', taken),
    label: inEveryLanguage('compiler.studio.applicants'),
    itemName: inEveryLanguage('formEditor.applicants.one'),
    required: minimum > 0,
    checks: [],
    personal: 'personal',
    who,
    minItems: Math.min(minimum, most),
    maxItems: most,
    fields: applicantFields(who, inEveryLanguage),
    origin: fieldOrigin(applicant.at),
  };
}

function countOf(applicant: StudioNode, name: string, otherwise: number): number {
  const count = applicant.number(name) ?? otherwise;
  if (Number.isInteger(count) && count >= 0 && count <= MOST) return count;
  applicant.say('kept', 'compiler.studio.unread-number', applicant.place(name));
  return otherwise;
}
