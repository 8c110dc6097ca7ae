import type { Text } from '@nirmaan/lexicon';
import { inEveryLanguage } from '@nirmaan/lexicon/in-every-language';
import type { Answers } from './answers';
import { fieldCodeOf } from './codes';
import type { Tell } from './draft-workflow';
import { numbered, say } from './drafted-text';
import { linesOf } from './lines/lines-of';
import type { ReadLine, Topic } from './lines/read-line';
import { STAND_IN_FIELD, VISIT_FIELDS, VISIT_FORM } from './stand-ins';
import type { Step } from './steps';

/** A form of so few questions is one page. */
const ONE_PAGE = 5;
/** More on one page, and a citizen does not see its end. */
const MOST_ON_PAGE = 8;

type DraftedField = { code: string; label: Text; type: string; required: boolean; [option: string]: unknown };
type DraftedPage = { code: string; title: Text; fields: DraftedField[] };
export type DraftedForm = { code: string; title: Text; pages: DraftedPage[] };

/** The application form, then those of officers: of a visit, where there is one, and of a payment. */
export function draftForms(answers: Answers, steps: readonly Step[], tell: Tell): DraftedForm[] {
  const title = answers.kind === 'complaint' ? say('form.complaint') : inEveryLanguage('service.new.form');
  const forms: DraftedForm[] = [{ code: 'application', title, pages: pagesOf(answers, tell) }];
  if (steps.some((step) => step.action.form === VISIT_FORM)) forms.push(tell(visitForm(), 'checks'));
  if (steps.some((step) => step.action.form === 'payment')) forms.push(tell(paymentForm(), 'pays'));
  return forms;
}

function pagesOf(answers: Answers, tell: Tell): DraftedPage[] {
  const lines = linesOf(answers);
  if (lines.length === 0) return [page('details', 1, [tell(standInField(answers), 'tells')])];
  const taken = new Set<string>();
  const fields = lines.map((line) => ({ line, field: tell(fieldOf(line, answers.language, taken), 'tells') }));
  const isFiles = ({ line }: { line: ReadLine }) => line.topic === 'documents';
  const told = fields.filter((each) => !isFiles(each));
  const groups: [Topic, DraftedField[]][] =
    told.length <= ONE_PAGE
      ? [['details', told.map((each) => each.field)]]
      : [...new Set(told.map((each) => each.line.topic))].map((topic) => [
          topic,
          told.filter((each) => each.line.topic === topic).map((each) => each.field),
        ]);
  groups.push(['documents', fields.filter(isFiles).map((each) => each.field)]);
  return groups.flatMap(([topic, those]) => {
    const pages: DraftedPage[] = [];
    for (let at = 0; at < those.length; at += MOST_ON_PAGE)
      pages.push(tell(page(topic, pages.length + 1, those.slice(at, at + MOST_ON_PAGE)), 'tells'));
    return pages;
  });
}

function page(topic: Topic, number: number, fields: DraftedField[]): DraftedPage {
  return { code: number === 1 ? topic : `${topic}${number}`, title: numbered(say(`page.${topic}`), number), fields };
}

function fieldOf(
  { label, type, required, personal, options }: ReadLine,
  language: string,
  taken: Set<string>,
): DraftedField {
  return {
    ...{ code: fieldCodeOf(label, type, taken), label: { [language]: label } },
    ...{ type, required, personal },
    ...options,
  };
}

function standInField({ kind }: Answers): DraftedField {
  const label = say(kind === 'complaint' ? 'field.problem' : 'field.request');
  return { code: STAND_IN_FIELD, label, type: 'long-text', required: true };
}

function visitForm(): DraftedForm {
  const [day = '', findings = ''] = VISIT_FIELDS;
  const fields = [
    { code: day, label: say('visit.day'), type: 'date', required: true },
    { code: findings, label: say('visit.findings'), type: 'long-text', required: true },
  ];
  return { code: VISIT_FORM, title: say('visit.title'), pages: [{ code: 'report', title: say('visit.page'), fields }] };
}

function paymentForm(): DraftedForm {
  const fields = [
    { code: 'amount', label: say('payment.amount'), type: 'amount', required: true, minimum: 0 },
    { code: 'receiptNumber', label: say('payment.receipt'), type: 'text', required: true, maxLength: 60 },
  ];
  const pages = [{ code: 'receipt', title: say('payment.page'), fields }];
  return { code: 'payment', title: say('payment.title'), pages };
}
