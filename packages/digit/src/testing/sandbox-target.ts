import type { ReplayTarget } from '../replay/replay';
import { createSandbox, type Sandbox, type SandboxOptions } from '../sandbox/create-sandbox';
import { KnownUsers, toStoredUser } from '../sandbox/known-users';

/** The day of the recordings: dates in ids and addresses come out the same. */
const RECORDED_ON = Date.UTC(2026, 10, 23, 9, 25);
/** Longer than the persister tries anything, several times over. */
const LONGEST_WAIT = 60_000;

/** A sandbox whose clock stands still but for what the replay lets pass, and whose names and numbers are the same at every run. */
export function createReplaySandbox(settings: SandboxOptions['settings'] = {}) {
  let ids = 0;
  let drawn = 7;
  return createSandbox({
    now: () => RECORDED_ON,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    random: (limit) => {
      drawn = (drawn * 16_807) % 2_147_483_647;
      return drawn % limit;
    },
    hash: (text) => `#${text}`,
    direct: true,
    settings,
  });
}

/** `direct: false`: through the gateway. */
export function toReplayTarget(sandbox: Sandbox, { direct }: { direct: boolean }): ReplayTarget {
  return {
    async send(request) {
      const { response, service } = await sandbox.handle(request, { direct });
      return { response, isKnown: service !== undefined };
    },
    async wait(milliseconds) {
      await sandbox.advance(milliseconds);
    },
    async settle() {
      for (let waited = 0; waited < LONGEST_WAIT; waited += 10) {
        sandbox.persister.settle(sandbox.now());
        if (sandbox.persister.waiting === 0) return;
        await sandbox.advance(10);
      }
    },
  };
}

/** Puts the users in who answered for egov-user when the workflow scenarios were recorded. */
export function addRecordedUsers(sandbox: Sandbox, recorded: unknown): void {
  for (const known of KnownUsers.parse(recorded).users) {
    const user = toStoredUser(known, (text) => text);
    sandbox.state.user.users.set(user.uuid, user);
  }
}
