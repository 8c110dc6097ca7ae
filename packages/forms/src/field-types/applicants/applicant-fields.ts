import type { Text } from '@nirmaan/lexicon';
import type { Rule } from '@nirmaan/rules';
import { parseRule } from '@nirmaan/rules/parse';
import { Field, type FieldOf } from '../../model/form';

type Who = FieldOf<'applicants'>['who'];
type Words = (key: string) => Text;

const KIND = 'kind';
const kinds = ['person', 'organisation'] as const;
type Kind = (typeof kinds)[number];

/** What is asked of an applicant from the start: no more than a case needs. `of`: only of one kind. */
const asked: { code: string; type: Field['type']; of?: Kind; required?: true }[] = [
  { code: 'name', type: 'person-name', of: 'person', required: true },
  { code: 'organisationName', type: 'text', of: 'organisation', required: true },
  { code: 'registrationNumber', type: 'text', of: 'organisation' },
  { code: 'contactPerson', type: 'person-name', of: 'organisation', required: true },
  { code: 'mobileNumber', type: 'mobile-number', required: true },
  { code: 'email', type: 'email' },
];
const codes = new Set([KIND, ...asked.map(({ code }) => code)]);

/**
 * The questions to applicants of this kind. Where both may apply, the kind is asked first, and what follows depends on it.
 * `kept`: questions there are already; an author's words stay, and so do questions of the author's own.
 */
export function applicantFields(who: Who, words: Words, kept: readonly Field[] = []): Field[] {
  const byCode = new Map(kept.map((field) => [field.code, field]));
  const applies = ({ of }: { of?: Kind }) =>
    who === 'both' || !of || who === `${of === 'person' ? 'people' : 'organisations'}`;
  const preset = asked.filter(applies).map(({ code, type, of, required = false }): Field => {
    const { visible: _, ...known } = byCode.get(code) ?? {
      type,
      code,
      label: words(`formEditor.applicants.${code}`),
      required,
    };
    return Field.parse({ ...known, ...(who === 'both' && of && { visible: isOfKind(of) }) });
  });
  const kind = byCode.get(KIND) ?? kindField(words);
  return [...(who === 'both' ? [kind] : []), ...preset, ...kept.filter(({ code }) => !codes.has(code))];
}

function kindField(words: Words): Field {
  return Field.parse({
    type: 'select-one',
    code: KIND,
    label: words('formEditor.applicants.kind'),
    required: true,
    display: 'radio',
    choices: {
      from: 'list',
      options: kinds.map((value) => ({ value, label: words(`formEditor.applicants.${value}`) })),
    },
  });
}

function isOfKind(kind: Kind): Rule {
  const { rule } = parseRule(`${KIND} = "${kind}"`, { [KIND]: { oneOf: [...kinds] } });
  if (!rule) throw new Error(`no rule for ${kind}`);
  return rule;
}
