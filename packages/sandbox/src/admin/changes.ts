import { ClockError, FARTHEST_ADVANCE, FaultRule, type Sandbox, StateFileError } from '@nirmaan/digit/sandbox';
import { z } from 'zod';
import type { RecentCalls } from '../recent-calls';
import { AdminRefusal } from './answers';

export const ClockChange = z.union(
  [
    z.strictObject({ advance: z.number().int().min(0).max(FARTHEST_ADVANCE) }),
    z.strictObject({ set: z.union([z.number().int(), z.iso.datetime({ offset: true }).transform(Date.parse)]) }),
  ],
  { error: 'expected {"advance": milliseconds} or {"set": milliseconds since 1970, or a date and time with its zone}' },
);
export const Halt = z.object({ halted: z.boolean() });
export { FaultRule };

/** What can be done to a sandbox from outside; JSON routes and the page's forms both come here. */
export function createChanges({ sandbox, calls }: { sandbox: Sandbox; calls: RecentCalls }) {
  const settle = () => sandbox.persister.settle(sandbox.now());
  return {
    async moveClock(change: z.infer<typeof ClockChange>): Promise<void> {
      if ('advance' in change) await sandbox.advance(change.advance);
      else if (change.set > sandbox.now() + FARTHEST_ADVANCE)
        throw new AdminRefusal(400, 'set: at most ten years ahead');
      else await sandbox.advanceTo(change.set).catch(refuse);
      settle();
    },
    addFault: (rule: FaultRule) => sandbox.faults.set(rule),
    clearFaults: () => sandbox.faults.clear(),
    halt({ halted }: z.infer<typeof Halt>): void {
      sandbox.persister.halt(halted);
      settle();
    },
    async reset(): Promise<void> {
      await sandbox.reset();
      calls.clear();
    },
    async importState(text: string): Promise<void> {
      let file: unknown;
      try {
        file = JSON.parse(text);
      } catch (error) {
        throw new AdminRefusal(400, `no JSON: ${error instanceof Error ? error.message : ''}`);
      }
      await sandbox.importState(file).catch(refuse);
    },
    exportState(): string {
      return `${JSON.stringify(sandbox.exportState())}\n`;
    },
  };
}
export type Changes = ReturnType<typeof createChanges>;

function refuse(error: unknown): never {
  if (error instanceof ClockError || error instanceof StateFileError) throw new AdminRefusal(400, error.message);
  throw error;
}
