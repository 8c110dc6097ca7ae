import type { JsonObject, Text } from '@nirmaan/lexicon';
import type { ServiceDefinition } from '@nirmaan/service';
import { isDecision, isNote, type State } from '@nirmaan/workflow';
import type { ApplicationPorts, Applications } from '../applications';
import { maskMobile } from '../encoding';
import type { Application, ApplicationEvent, CaseView, OfferedAction, TimelineEntry } from '../model/application';
import type { InboxQuery } from '../store';
import { completedAt, placeOf } from './case-place';
import { judgeAction } from './judge-action';
import { explainJudgement, mastersOf, nothingIfDown, tablesOf } from './judging';
import { definitionOf, findOpenable, isCitizensAction, owns, rolesToward, SUPERVISOR_ROLE } from './jurisdiction';
import { messagesTo } from './messages-to';
import { refusalOf } from './refusals';
import type { Place } from './rule-data';

/** Most rows of one page of an inbox. */
const LONGEST_PAGE = 100;

/** What officers and applicants see of cases. */
export function createCases(ports: ApplicationPorts): Pick<Applications, 'inbox' | 'openCase'> {
  const { store, catalogue } = ports;
  return {
    async inbox({ realm, actor, search, state, service, mine, limit, cursor }) {
      const roles =
        actor.user.type === 'CITIZEN'
          ? []
          : actor.user.roles.map((role) => ({ tenant: role.tenantId, role: role.code }));
      const query: InboxQuery = {
        roles,
        supervised: roles.filter((each) => each.role === SUPERVISOR_ROLE).map((each) => each.tenant),
        limit: Math.max(1, Math.min(limit, LONGEST_PAGE)),
        ...(mine && { assignee: actor.user.uuid }),
        ...(search?.trim() && { search: search.trim().slice(0, 100) }),
        ...(state && { state }),
        ...(service && { service }),
      };
      const after = readCursor(cursor);
      const found = await store.searchInbox(realm, after ? { ...query, after } : query);
      const rows = await Promise.all(
        found.rows.map(async ({ version, state: code, ...row }) => {
          const published = await catalogue.version(realm, row.service, version);
          return {
            ...row,
            serviceName: published?.definition.name ?? {},
            state: { code, name: nameOfState(published?.definition, code) },
          };
        }),
      );
      const last = found.rows.at(-1);
      const more = last && found.rows.length === query.limit;
      return { rows, total: found.total, ...(more && { cursor: `${last.since}.${last.id}` }) };
    },

    async openCase({ realm, actor, id }) {
      const application = await findOpenable(ports, realm, actor, id);
      if (!application) return undefined;
      const { definition } = await definitionOf(ports, application);
      const [events, open] = await Promise.all([
        store.listEvents(realm, application.id),
        store.findOpenIntent(realm, application.id),
      ]);
      const state = requireState(definition, application.state);
      const isOwner = owns(actor, application);
      const situation = { application, roles: rolesToward(actor, application, definition), isOwner, open };
      const place = placeOf(application, definition, completedAt(events));
      const actions: OfferedAction[] = [];
      const isDecided = isDecision(definition.workflow, application.state);
      for (const action of definition.workflow.actions.filter((each) => each.from === application.state)) {
        // Nobody takes it: the case moves on in a moment.
        if (isDecided && !isNote(action)) continue;
        const judged = await judgeAction(ports, place, action, application.answers);
        const refused = refusalOf(action, { ...situation, ...judged });
        const form = definition.forms.find((each) => each.code === action.form);
        const asked = refused?.code === 'workflow.guard' ? action.guard : refused ? undefined : action.fee;
        const because =
          asked && (await explainJudgement(ports, place, asked, application.answers).catch(nothingIfDown));
        actions.push({
          action,
          ...(refused && { refusal: refused }),
          ...(form && { form }),
          ...(typeof judged.due === 'number' && { fee: judged.due }),
          ...(because && { because }),
        });
      }
      return {
        id: application.id,
        reference: application.reference,
        ...(application.number !== undefined && { number: application.number }),
        tenant: application.tenant,
        service: application.service,
        serviceName: definition.name,
        ...(application.title !== undefined && { title: application.title }),
        definition,
        masters: await mastersOf(ports, place),
        tables: await tablesOf(ports, place),
        days: place.days ?? {},
        state,
        revision: application.revision,
        answers: application.answers,
        computed: await computedOf(ports, place, application.answers),
        filedAt: application.filedAt,
        ...(application.due !== undefined && { due: application.due }),
        proven: application.proven,
        applicant: {
          name: application.applicant.name,
          mobileMasked: isOwner ? application.applicant.mobileNumber : maskMobile(application.applicant.mobileNumber),
        },
        timeline: events.map((event) => entryOf(event, definition)),
        messages: messagesTo(application, events, definition),
        actions,
        processing: open ? open.status !== 'lost' : isDecided && application.filingDone && !application.quarantined,
        ...(open && { pending: { action: open.action, status: open.status, since: open.createdAt } }),
        ...(application.quarantined && { quarantined: true }),
      };
    },
  };
}

/** How the computed answers of a case came about. */
async function computedOf(ports: ApplicationPorts, place: Place, answers: JsonObject): Promise<CaseView['computed']> {
  const fields = place.definition.forms[0]?.pages.flatMap((page) => page.fields) ?? [];
  const told = await Promise.all(
    fields.map(async ({ code, value: rule }) => {
      if (!rule || !Object.hasOwn(answers, code)) return [];
      const found = await explainJudgement(ports, place, rule, answers).catch(nothingIfDown);
      return found ? [[code, found] as const] : [];
    }),
  );
  return Object.fromEntries(told.flat());
}

export function requireState(definition: ServiceDefinition, code: string): State {
  const state = definition.workflow.states.find((each) => each.code === code);
  if (!state) throw new Error(`${definition.code} has no state ${code}`);
  return state;
}

export function nameOfState(definition: ServiceDefinition | undefined, code: string): Text {
  return definition?.workflow.states.find((state) => state.code === code)?.name ?? {};
}

/** Is the case decided or ended? */
export function isOver(definition: ServiceDefinition, state: string): boolean {
  return definition.workflow.states.some(
    (each) => each.code === state && (each.kind === 'end' || each.outcome !== undefined),
  );
}

/** Is it the applicant's turn? */
export function needsApplicant(
  definition: ServiceDefinition,
  application: Pick<Application, 'state' | 'filingDone'>,
): boolean {
  if (!application.filingDone || isDecision(definition.workflow, application.state)) return false;
  const actions = definition.workflow.actions.filter(
    (action) => action.from === application.state && action.from !== action.to,
  );
  return actions.some((action) => isCitizensAction(action, definition));
}

function entryOf(event: ApplicationEvent, definition: ServiceDefinition): TimelineEntry {
  const { detail: _detail, seq: _seq, by, ...rest } = event;
  const action = definition.workflow.actions.find((each) => each.code === event.action && each.from === event.from);
  const role = definition.roles.find((each) => each.code === by.role);
  return {
    ...rest,
    ...(action && { actionName: action.name }),
    ...(event.to !== undefined && { toName: nameOfState(definition, event.to) }),
    by: {
      name: by.name,
      ...(by.role !== undefined && { role: by.role }),
      ...(role && { roleName: role.name }),
    },
  };
}

function readCursor(cursor: string | undefined): InboxQuery['after'] {
  const match = /^(\d{1,15})\.([0-9a-zA-Z-]{1,64})$/.exec(cursor ?? '');
  return match?.[1] && match[2] ? { since: Number(match[1]), id: match[2] } : undefined;
}
