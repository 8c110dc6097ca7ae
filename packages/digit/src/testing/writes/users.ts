import { author, context, type DigitWrite, secrets, type World } from './write';

const clerk = {
  userName: 'clerk',
  name: secrets.name,
  type: 'EMPLOYEE' as const,
  tenantId: 'pg',
  mobileNumber: secrets.mobileNumber,
  roles: [{ code: 'GRO', tenantId: 'pg' }],
  password: secrets.password,
};
const credentials = {
  tenant: 'pg',
  userName: clerk.userName,
  password: secrets.password,
  type: 'EMPLOYEE' as const,
};
const citizen = { tenant: 'pg', mobileNumber: secrets.mobileNumber };
async function createClerk({ digit }: World): Promise<void> {
  await digit.user.create(clerk, context);
}
async function signIn(world: World): Promise<void> {
  await createClerk(world);
  await world.digit.user.signIn(credentials);
}

/** The code that was sent to the number last. */
function lastCode({ sandbox }: World): string {
  return /\d{6}/.exec(sandbox.state.otp.messages.at(-1)?.text ?? '')?.[0] ?? '';
}

export const userWrites: DigitWrite[] = [
  {
    name: 'user.create',
    isPersisted: false,
    isOpen: false,
    write: ({ digit }) => digit.user.create(clerk, context),
    effects: async ({ digit }) => (await digit.user.search({ tenant: 'pg', userName: clerk.userName }, context)).length,
  },
  {
    name: 'user.registerCitizen',
    isPersisted: false,
    isOpen: true,
    prepare: ({ digit }) => digit.otp.send({ ...citizen, purpose: 'register' }),
    write: (world) => world.digit.user.registerCitizen({ ...citizen, name: secrets.name, otp: lastCode(world) }),
    effects: async ({ digit }) =>
      (await digit.user.search({ ...citizen, userName: citizen.mobileNumber, type: 'CITIZEN' }, context)).length,
  },
  {
    name: 'user.signIn',
    isPersisted: false,
    isOpen: true,
    prepare: createClerk,
    write: ({ digit }) => digit.user.signIn(credentials),
    effects: ({ sandbox }) => sandbox.state.user.tokens.size,
  },
  {
    name: 'user.refresh',
    isPersisted: false,
    isOpen: true,
    prepare: signIn,
    write: ({ digit, sandbox }) => digit.user.refresh([...sandbox.state.user.tokens.values()][0]?.refreshToken ?? ''),
    // A token more, and the one before ends.
    effects: ({ sandbox }) => sandbox.state.user.tokens.size,
  },
  {
    name: 'user.signOut',
    isPersisted: false,
    isOpen: false,
    prepare: signIn,
    write: ({ digit, sandbox }) =>
      digit.user.signOut({ user: author, token: [...sandbox.state.user.tokens.keys()][0] ?? '' }),
    effects: ({ sandbox }) => [...sandbox.state.user.tokens.values()].filter((token) => token.revoked).length,
  },
  {
    name: 'otp.send',
    isPersisted: false,
    isOpen: true,
    write: ({ digit }) => digit.otp.send({ ...citizen, purpose: 'register' }),
    effects: ({ sandbox }) => sandbox.state.otp.messages.length,
  },
];
