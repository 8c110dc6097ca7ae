import type { DigitUser } from '@nirmaan/digit';
import type { ApplicationPorts, Applications } from '../applications';
import { isOver, nameOfState, needsApplicant } from '../cases/cases';
import { definitionOf } from '../cases/jurisdiction';
import { messagesTo } from '../cases/messages-to';
import type { Application } from '../model/application';
import { createIdentity } from './identity';

const HOUR = 60 * 60 * 1000;
/** Tries to track one number: references cannot be guessed, but nobody needs to try. */
const TRACKS_PER_HOUR = 60;

/** The applicant after submission: tracking without an account, proof afterwards, signing in, own applications. */
export function createCitizens(
  ports: ApplicationPorts,
): Pick<Applications, 'track' | 'prove' | 'signInCitizen' | 'myApplications'> {
  const { store, catalogue, now, hash } = ports;
  const identity = createIdentity(ports);

  async function findTracked(c: {
    realm: string;
    tenant: string;
    reference: string;
    mobileNumber: string;
  }): Promise<Application | undefined> {
    const at = now();
    const counted = await store.countAttempt(c.realm, `track/${hash(`${c.realm}/${c.mobileNumber}`)}`, {
      at,
      since: at - HOUR,
      limit: TRACKS_PER_HOUR,
    });
    if (!counted) return undefined;
    const application = await store.findApplicationNamed(c.realm, c.reference.trim().toUpperCase());
    return application?.tenant === c.tenant && application.applicant.mobileNumber === c.mobileNumber
      ? application
      : undefined;
  }

  /** Whoever signed in by one-time code proved the number of all their cases. */
  const markProven = (realm: string, mobileNumber: string, user: DigitUser) =>
    store.proveApplications(realm, mobileNumber, user, {
      at: now(),
      kind: 'proven',
      by: { name: user.name, uuid: user.uuid, role: 'CITIZEN' },
    });

  return {
    async track(c) {
      const application = await findTracked(c);
      if (!application) return undefined;
      const { definition } = await definitionOf(ports, application);
      const events = await store.listEvents(c.realm, application.id);
      const steps = events.flatMap((event) =>
        event.to !== undefined && event.kind === 'action' && event.from !== event.to
          ? [{ at: event.at, name: nameOfState(definition, event.to) }]
          : [],
      );
      return {
        reference: application.reference,
        ...(application.number !== undefined && { number: application.number }),
        serviceName: definition.name,
        state: { code: application.state, name: nameOfState(definition, application.state) },
        steps,
        messages: messagesTo(application, events, definition),
        needsYou: needsApplicant(definition, application),
        ...(application.due !== undefined && { due: application.due }),
        proven: application.proven,
        over: isOver(definition, application.state),
      };
    },
    async prove(c) {
      const application = await findTracked(c);
      if (!application) return undefined;
      if (application.proven) return { proven: true };
      const result = await identity.prove({
        realm: c.realm,
        mobileNumber: c.mobileNumber,
        name: application.applicant.name,
        code: c.code,
      });
      if (!('signedIn' in result)) return { wrongCode: true };
      await markProven(c.realm, c.mobileNumber, result.signedIn.actor.user);
      return { proven: true };
    },
    async signInCitizen({ realm, mobileNumber, code, name }) {
      const result = await identity.prove({ realm, mobileNumber, name: name ?? '', code });
      if ('down' in result) throw result.down;
      if ('wrongCode' in result) return result;
      await markProven(realm, mobileNumber, result.signedIn.actor.user);
      return result.signedIn;
    },
    async myApplications({ realm, actor }) {
      const { uuid, mobileNumber } = actor.user;
      const heads = await store.listApplicationsOf(realm, {
        uuid,
        ...(mobileNumber !== undefined && { mobileNumber }),
      });
      return Promise.all(
        heads.map(async (head) => {
          const definition = (await catalogue.version(realm, head.service, head.version))?.definition;
          const state = definition?.workflow.states.find((each) => each.code === head.state);
          return {
            id: head.id,
            reference: head.reference,
            ...(head.number !== undefined && { number: head.number }),
            tenant: head.tenant,
            service: head.service,
            serviceName: definition?.name ?? {},
            state: {
              code: head.state,
              name: state?.name ?? {},
              kind: state?.kind ?? 'task',
              ...(state?.outcome && { outcome: state.outcome }),
            },
            filedAt: head.filedAt,
            ...(head.due !== undefined && { due: head.due }),
            needsYou: definition ? needsApplicant(definition, head) : false,
          };
        }),
      );
    },
  };
}
