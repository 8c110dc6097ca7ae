import type { ServiceCode, Text } from '@nirmaan/lexicon';
import { ServiceDraft } from './model/service';

/** A service to begin with: one page, and a workflow in which a citizen files and an officer decides. */
export function newService({
  code,
  name,
  languages,
}: {
  code: ServiceCode;
  name: Text;
  languages: [string, ...string[]];
}): ServiceDraft {
  const role = `${code.toUpperCase().replaceAll('-', '_')}_OFFICER`.slice(0, 50);
  return ServiceDraft.parse({
    formatVersion: 1,
    code,
    name,
    languages,
    defaultLanguage: languages[0],
    roles: [
      { code: 'CITIZEN', name: { en: 'Citizen', hi: 'नागरिक', ar: 'مواطن' }, audience: 'citizen' },
      { code: role, name: { en: 'Officer', hi: 'अधिकारी', ar: 'موظف' }, audience: 'officer' },
    ],
    access: { identify: 'mobile' },
    forms: [
      {
        code: 'application',
        title: { en: 'Application', hi: 'आवेदन', ar: 'الطلب' },
        pages: [{ code: 'page1', title: { en: 'Your details', hi: 'आपका विवरण', ar: 'بياناتك' }, fields: [] }],
      },
    ],
    workflow: {
      states: [
        { code: 'START', kind: 'start', name: { en: 'Start', hi: 'आरंभ', ar: 'البداية' } },
        { code: 'APPLIED', kind: 'task', name: { en: 'Applied', hi: 'आवेदन किया', ar: 'قُدّم' } },
        { code: 'APPROVED', kind: 'end', outcome: 'ok', name: { en: 'Approved', hi: 'स्वीकृत', ar: 'مقبول' } },
        { code: 'REJECTED', kind: 'end', outcome: 'fail', name: { en: 'Rejected', hi: 'अस्वीकृत', ar: 'مرفوض' } },
      ],
      actions: [
        {
          code: 'APPLY',
          name: { en: 'Apply', hi: 'आवेदन करें', ar: 'قدّم' },
          from: 'START',
          to: 'APPLIED',
          roles: ['CITIZEN'],
        },
        {
          code: 'APPROVE',
          name: { en: 'Approve', hi: 'स्वीकृत करें', ar: 'اقبل' },
          from: 'APPLIED',
          to: 'APPROVED',
          roles: [role],
        },
        {
          code: 'REJECT',
          name: { en: 'Reject', hi: 'अस्वीकार करें', ar: 'ارفض' },
          from: 'APPLIED',
          to: 'REJECTED',
          roles: [role],
          comment: 'required',
        },
      ],
      filing: ['APPLY'],
    },
    idFormat: idFormatOf(code),
  });
}

/** Numbers of a fixed shape that ends in a letter after the sequence: none ever contains another (DIGIT's look-up is fuzzy). */
export function idFormatOf(code: ServiceCode): { name: string; format: string } {
  const letters = code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 4);
  return { name: `${code}.number`, format: `${letters}-[cy:yyyy]-[SEQ_${code.toUpperCase().replaceAll('-', '_')}]-A` };
}
