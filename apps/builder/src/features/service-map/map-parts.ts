import { type Issue, parsePointer } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { ServiceDraft } from '@nirmaan/service';
import { textCoverage } from '@nirmaan/service/translations';
import { isPayment } from '@nirmaan/workflow';

/** What the map of a service is made of, in the order in which it is read. */
export const mapParts = [
  'who',
  'form',
  'rules',
  'masters',
  'languages',
  'workflow',
  'outcome',
  'officers-forms',
  'messages',
  'payment',
  'connectors',
] as const;
export type MapPart = (typeof mapParts)[number];

/** `missing`: no case comes through without it, or its author said it would be there. `optional`: not there, and well without. */
export type PartState = 'ready' | 'warning' | 'error' | 'missing' | 'optional';

export type PartSummary = {
  part: MapPart;
  state: PartState;
  /** The worst first. */
  issues: Issue[];
  errors: number;
  warnings: number;
  /** Where it is edited, with what is to be selected there; undefined: in a dialog of the map, or nowhere. */
  at?: string;
};

const severities = { error: 0, warning: 1, info: 2 };
/** Not wrong, but not said yet. */
const OPEN_POINT = 'service.open-point';

/** How each part of a service stands. */
export function partsOf(draft: ServiceDraft, masters: readonly Master[], issues: readonly Issue[]): PartSummary[] {
  const sorted = issues.toSorted((one, other) => severities[one.severity] - severities[other.severity]);
  const presence = presenceOf(draft, masters);
  return mapParts.map((part) => {
    const own = sorted.filter((each) => partOfPlace(each.path) === part);
    const errors = own.filter((each) => each.severity === 'error').length;
    const warnings = own.filter((each) => each.severity === 'warning').length;
    const at = placeOfPart(part, draft);
    return { part, state: stateOf(), issues: own, errors, warnings, ...(at !== undefined && { at }) };

    function stateOf(): PartState {
      if (errors > 0) return 'error';
      if (warnings > 0) return 'warning';
      if (own.some((each) => each.code === OPEN_POINT)) return 'missing';
      return presence[part];
    }
  });
}

/** On which part of the map a place of the draft is seen. */
function partOfPlace(pointer: string): MapPart {
  const [first, second, , fourth] = parsePointer(pointer);
  if (first === 'forms') return second === undefined || second === '0' ? 'form' : 'officers-forms';
  if (first === 'workflow' && second === 'actions' && fourth === 'fee') return 'payment';
  if (first === 'info') return second === 'cost' ? 'payment' : second === 'duration' ? 'outcome' : 'who';
  return partsByMember[first ?? ''] ?? 'who';
}

const partsByMember: Record<string, MapPart> = {
  recordings: 'form',
  workflow: 'workflow',
  layout: 'workflow',
  scenarios: 'workflow',
  tables: 'rules',
  masters: 'masters',
  languages: 'languages',
  messages: 'messages',
  connectors: 'connectors',
};

/** Is what belongs to a part there? Problems are not looked at. */
function presenceOf(
  draft: ServiceDraft,
  masters: readonly Master[],
): Record<MapPart, 'ready' | 'missing' | 'optional'> {
  const { forms, workflow, roles } = draft;
  const payments = workflow.actions.filter(isPayment);
  const said = (isThere: boolean) => (isThere ? 'ready' : 'optional');
  const needed = (isThere: boolean) => (isThere ? 'ready' : 'missing');
  const asked = new Set([...workflow.states, ...workflow.actions].flatMap(({ form }) => (form ? [form] : [])));
  const known = new Set<string>(forms.map((form) => form.code));
  return {
    who: needed(roles.some(({ audience }) => audience === 'citizen' || audience === 'counter')),
    form: needed(forms[0]?.pages.some((page) => page.fields.length > 0) ?? false),
    rules: said(draft.tables.length > 0 || workflow.actions.some((action) => action.guard !== undefined)),
    masters: draft.masters.every((use) => masters.some((each) => each.code === use.code))
      ? said(draft.masters.length > 0)
      : 'missing',
    languages: needed(Object.values(textCoverage(draft)).every(({ percent }) => percent === 100)),
    workflow: needed(workflow.states.length > 0),
    outcome: needed(workflow.states.some((state) => state.outcome === 'ok')),
    'officers-forms': [...asked].every((code) => known.has(code)) ? said(forms.length > 1) : 'missing',
    messages: said((draft.messages?.length ?? 0) > 0),
    payment: payments.every((action) => action.fee !== undefined) ? said(payments.length > 0) : 'missing',
    connectors: said(draft.connectors.length > 0),
  };
}

function placeOfPart(part: MapPart, { forms, tables, workflow }: ServiceDraft): string | undefined {
  const stateAt = workflow.states.findIndex((state) => state.outcome === 'ok');
  const actionAt = workflow.actions.findIndex(isPayment);
  const places: { [Part in MapPart]?: string | undefined } = {
    form: '/forms/0',
    rules: tables.length > 0 ? '/tables/0' : '/tables',
    masters: '/masters',
    languages: '/languages',
    workflow: '/workflow',
    outcome: stateAt < 0 ? '/workflow' : `/workflow/states/${stateAt}`,
    'officers-forms': forms.length > 1 ? '/forms/1' : '/forms',
    payment: actionAt < 0 ? undefined : `/workflow/actions/${actionAt}`,
  };
  return places[part];
}
