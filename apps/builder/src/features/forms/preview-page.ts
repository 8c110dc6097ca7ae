import { renderCitizenPage } from '@nirmaan/citizen';
import { evaluateForm, type Form, type FormContext } from '@nirmaan/forms';
import type { Instant, JsonObject, Language } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import type { Master } from '@nirmaan/masters';
import { evaluateRule } from '@nirmaan/rules';
import { type ServiceDraft, tablesInUse } from '@nirmaan/service';
import { samplePlaces } from './sample-places';

export type PreviewRequest = {
  draft: ServiceDraft;
  form: Form;
  page: string;
  data: JsonObject;
  language: Language;
  showIssues: boolean;
  masters: readonly Master[];
  messages: Messages;
  now: Instant;
};

/** The day of an instant where the service is, as an ISO date. */
function dayIn(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The style sheet of citizen pages, served by the builder for its previews. */
const STYLE = '/api/preview/style.css';

/** What a form of this service is judged with while it is drawn. */
export function previewContext({
  draft,
  masters,
  language,
  now,
}: Pick<PreviewRequest, 'draft' | 'masters' | 'language' | 'now'>): FormContext {
  return {
    now,
    timeZone: draft.timeZone,
    language,
    masters: Object.fromEntries(masters.map((master) => [master.code, master.rows])),
    tables: tablesInUse(draft.tables, masters, dayIn(now, draft.timeZone)),
    boundaries: samplePlaces(draft.forms),
    rules: { evaluate: evaluateRule },
  };
}

/** One page of a form exactly as the runtime serves it, with these answers; style included, script left out. */
export function renderPreviewPage({
  draft,
  form,
  page,
  data,
  language,
  showIssues,
  masters,
  messages,
  now,
}: PreviewRequest): string {
  const shown = form.pages.find((each) => each.code === page) ?? form.pages[0];
  if (!shown) return '';
  const context = previewContext({ draft, masters, language, now });
  const html = renderCitizenPage({
    kind: 'form',
    site: {
      messages,
      language,
      languages: draft.languages,
      defaultLanguage: draft.defaultLanguage,
      prefix: '',
      here: '',
      timeZone: draft.timeZone,
      service: { code: draft.code, name: draft.name },
    },
    form,
    page: shown,
    evaluation: evaluateForm(form, data, context),
    data,
    context,
    showIssues,
    hidden: { page: shown.code, revision: 0, key: 'preview' },
    action: '',
    back: '',
  });
  return html.replace('</head>', `<link rel="stylesheet" href="${STYLE}"></head>`);
}
