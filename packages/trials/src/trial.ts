import { Instant, RoleCode, ServiceCode, TenantId, Text } from '@nirmaan/lexicon';
import { z } from 'zod';

/** Names a trial in addresses, `/try/<id>/…`. Twenty random letters (94 bits): whoever has it may try. */
export const TrialId = z.string().regex(/^[a-z]{20}$/);
export type TrialId = z.infer<typeof TrialId>;

/** The realm all rows of a trial have: letters only, as every realm. */
export const realmOfTrial = (id: TrialId): string => `try${id}`;

/** The other way; of a realm that is a trial's. */
export const trialOfRealm = (realm: string): TrialId => realm.slice(realmOfTrial('').length);

/** Rows of such a realm are a trial's: no ordinary worker touches them, and they go with it. */
export const isTrialRealm = (realm: string): boolean => /^try[a-z]{20}$/.test(realm);

/** `own`: beside the editor, gone when its author leaves. `shared`: behind a link, for a day. */
export const TrialKind = z.enum(['own', 'shared']);
export type TrialKind = z.infer<typeof TrialKind>;

/** Somebody who can be played: made up, and known to the trial's DIGIT only. */
export const TrialPerson = z.object({
  /** At egov-user; a citizen's is the mobile number. */
  userName: z.string(),
  name: Text,
  audience: z.enum(['citizen', 'counter', 'officer']),
  /** Of the service; a citizen has that of citizens. */
  roles: z.array(RoleCode),
  mobileNumber: z.string(),
});
export type TrialPerson = z.infer<typeof TrialPerson>;

/** A throw-away tenant with a draft of a service, on a DIGIT of its own. */
export const Trial = z.object({
  id: TrialId,
  kind: TrialKind,
  service: ServiceCode,
  name: Text,
  /** The city in which the service is offered. */
  city: TenantId,
  people: z.array(TrialPerson),
  /** Who made it: realm and id of the author. */
  owner: z.object({ realm: z.string(), user: z.string() }),
  /** Where its DIGIT answers, on the machine of the host. */
  digitUrl: z.url(),
  /** Milliseconds its clock is ahead of real time. */
  ahead: z.number().int().nonnegative(),
  /** Real time. */
  createdAt: Instant,
  /** Real time; an own trial's is moved on while its author is there. */
  expiresAt: Instant,
});
export type Trial = z.infer<typeof Trial>;

/** Of the one account every person of a trial signs in with; their DIGIT holds nothing of anybody. */
export const TRIAL_PASSWORD = 'Nirmaan@123';

/** The clock of a trial. */
export const trialNow = (trial: Pick<Trial, 'ahead'>, real: Instant): Instant => real + trial.ahead;
