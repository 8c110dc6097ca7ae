import type { ServerResponse } from 'node:http';
import type { SandboxRequest } from '@nirmaan/digit/sandbox';
import { beginCall, type Listeners } from './note-call';
import { sleepUnlessGone, writeAnswer } from './write-answer';

/** Hands a call to the services and their answer back: as late as a fault asks, or not at all. */
export function createAnswerer(options: Listeners & { log(line: string): void }) {
  const { sandbox, log } = options;
  return async (request: SandboxRequest, outgoing: ServerResponse): Promise<void> => {
    const { method, path } = request;
    const note = beginCall(options, request);
    try {
      const { response, service, delayMs, bodyMs, dropped } = await sandbox.handle(request);
      if (delayMs > 0) await sleepUnlessGone(delayMs, outgoing);
      if (dropped) {
        note(service, null);
        if (dropped === 'reset') outgoing.socket?.resetAndDestroy();
        else outgoing.socket?.destroy();
        return;
      }
      await writeAnswer(outgoing, response, { method, bodyMs });
      note(service, response.status, response);
    } catch (error) {
      // A defect of ours, or a journal that cannot be written: never an answer that looks like DIGIT's.
      log(`${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      note(undefined, 500);
      const failed = {
        status: 500,
        headers: { 'content-type': 'application/json' },
        body: { json: { sandbox: 'failed', path } },
      };
      if (!outgoing.headersSent) await writeAnswer(outgoing, failed, { method });
      else outgoing.destroy();
    }
  };
}
