import type { CallContext, DigitUser } from '../../actor';
import type { Digit } from '../../client';
import type { Sandbox } from '../../sandbox/create-sandbox';

export type World = { digit: Digit; sandbox: Sandbox };

/** One thing the client can change at DIGIT, and how often it can be seen there. */
export type DigitWrite = {
  /** `service.method` of the port. */
  name: `${keyof Digit}.${string}`;
  /** Stored by the persister after the answer; else with it. */
  isPersisted: boolean;
  /** The gateway lets it pass without a token. */
  isOpen: boolean;
  /** What must be there before. */
  prepare?(world: World): Promise<void>;
  write(world: World): Promise<unknown>;
  /** Times it had its effect. */
  effects(world: World): Promise<number> | number;
};

/** Who writes; known to the sandbox. */
export const author: DigitUser = {
  id: 1,
  uuid: '00000000-0000-4000-9000-000000000001',
  userName: 'admin',
  name: 'Admin',
  type: 'EMPLOYEE',
  tenantId: 'pg',
  roles: [{ code: 'GRO', tenantId: 'pg' }],
};
export const context: CallContext = { actor: { user: author } };

/** Values of people: they may be in no error's text. */
export const secrets = {
  password: 'Hush@4711',
  mobileNumber: '9876501234',
  name: 'Asha Kumari',
  comment: 'her door is the green one',
};

/** Until the persister has stored what it got. */
export async function settle({ sandbox }: World): Promise<void> {
  await sandbox.advance(1_000);
}
