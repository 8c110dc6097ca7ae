import { ServiceCode, type Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import { ServiceDraft } from './model/service';

const LONGEST_CODE = 30;

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
      { code: 'CITIZEN', name: inEveryLanguage('service.new.citizen'), audience: 'citizen' },
      { code: role, name: inEveryLanguage('service.new.officer'), audience: 'officer' },
    ],
    access: { identify: 'mobile' },
    forms: [
      {
        code: 'application',
        title: inEveryLanguage('service.new.form'),
        pages: [{ code: 'page1', title: inEveryLanguage('service.new.page'), fields: [] }],
      },
    ],
    workflow: {
      states: [
        { code: 'START', kind: 'start', name: inEveryLanguage('service.new.start') },
        { code: 'APPLIED', kind: 'task', name: inEveryLanguage('service.new.applied') },
        { code: 'APPROVED', kind: 'end', outcome: 'ok', name: inEveryLanguage('service.new.approved') },
        { code: 'REJECTED', kind: 'end', outcome: 'fail', name: inEveryLanguage('service.new.rejected') },
      ],
      actions: [
        {
          code: 'APPLY',
          name: inEveryLanguage('service.new.apply'),
          from: 'START',
          to: 'APPLIED',
          roles: ['CITIZEN'],
        },
        {
          code: 'APPROVE',
          name: inEveryLanguage('service.new.approve'),
          from: 'APPLIED',
          to: 'APPROVED',
          roles: [role],
        },
        {
          code: 'REJECT',
          name: inEveryLanguage('service.new.reject'),
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
  const words = code.split('-').filter((word) => word !== '');
  const initials = words.filter((word) => /^[a-z]/.test(word)).map((word) => word.charAt(0).toUpperCase());
  const number = words.findLast((word) => /^\d+$/.test(word)) ?? '';
  const letters = `${initials.join('').slice(0, 4)}${number}`;
  return { name: `${code}.number`, format: `${letters}-[cy:yyyy]-[SEQ_${code.toUpperCase().replaceAll('-', '_')}]-A` };
}

/** The `number`th service of a code, where those before are taken: `trade-licence`, `trade-licence-2`. */
export function numberedCode(code: ServiceCode, number: number): ServiceCode {
  if (number === 1) return code;
  const end = `-${number}`;
  return ServiceCode.parse(`${code.slice(0, LONGEST_CODE - end.length).replace(/-+$/, '')}${end}`);
}

/** The same service under another code. Its cases are counted on their own: two services never give the same number. */
export function withCode(draft: ServiceDraft, code: ServiceCode): ServiceDraft {
  return code === draft.code ? draft : { ...draft, code, idFormat: idFormatOf(code) };
}
