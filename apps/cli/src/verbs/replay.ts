import { setTimeout as sleep } from 'node:timers/promises';
import { createHttpTarget, Deviations, replayAll, type WireRequest } from '@nirmaan/digit/replay';
import { z } from 'zod';
import { readAs, readRecordings } from '../replaying/read-recordings';
import { countsOf, judge, textOf } from '../replaying/replay-report';
import { sendOverHttp } from '../replaying/send-over-http';
import { toJson } from '../to-json';
import { CannotRun, defineVerb } from '../verb';

export const replay = defineVerb({
  name: 'replay',
  about:
    'Sends recorded requests to a DIGIT, or what stands in for it, and compares the answers with the recorded ones.',
  usage: ['<recording.json>… [--url <base>] [--deviations <file>] [--only <exchange>] [--wait-persisted <ms>]'],
  options: {
    url: { type: 'string', value: '<base>', about: 'who answers; http://127.0.0.1:4300 where nothing is said' },
    deviations: { type: 'string', value: '<file>', about: 'exchanges that may differ, each with its reason' },
    only: { type: 'string', value: '<exchange>', about: 'tell about this exchange alone; those before it are sent' },
    'wait-persisted': {
      type: 'string',
      value: '<ms>',
      about: 'until writes are stored, where nobody can be asked; default 6000',
    },
  },
  shape: z.object({
    positionals: z.array(z.string()).min(1, 'a recording is expected'),
    url: z.url({ protocol: /^https?$/, error: 'an address is expected' }).default('http://127.0.0.1:4300'),
    deviations: z.string().optional(),
    only: z.string().optional(),
    'wait-persisted': z.coerce.number('milliseconds are expected').int().min(0).default(6_000),
  }),
  async run({ positionals: files, url, deviations: list, only, ...given }, surroundings) {
    const { given: recordings, find } = await readRecordings(files, surroundings);
    const deviations = list === undefined ? [] : await readAs(list, Deviations, surroundings);
    const wanted = only === undefined ? recordings : recordings.flatMap((each) => upTo(each, only));
    if (wanted.length === 0) throw new CannotRun(`--only: no exchange is named "${only}"`);
    const send = (request: WireRequest) => reach(request, surroundings.signal);
    const target = await createHttpTarget({ baseUrl: url, send, sleep, waitPersisted: given['wait-persisted'] });
    const all = await replayAll(wanted, target, find);
    const names = new Set(recordings.map((each) => each.name));
    const judged = all
      .filter((each) => names.has(each.name))
      .map(({ name, replayed }) =>
        judge({ name, replayed: only === undefined ? replayed : replayed.slice(-1) }, deviations),
      );
    const required = all.filter((each) => !names.has(each.name)).map((each) => judge(each, deviations));
    const counts = countsOf(judged);
    return {
      hasProblems: counts.differ > 0 || judged.some((each) => each.noLonger.length > 0),
      json: toJson({ url, isSandbox: target.isSandbox, ...counts, recordings: judged, required }),
      text: textOf(judged, required),
    };
  },
});

/** A recording cut off behind an exchange; none where it has no such exchange. */
function upTo<Kept extends { exchanges: { name: string }[] }>(recording: Kept, only: string): Kept[] {
  const at = recording.exchanges.findIndex((each) => each.name === only);
  return at < 0 ? [] : [{ ...recording, exchanges: recording.exchanges.slice(0, at + 1) }];
}

async function reach(request: WireRequest, signal: AbortSignal) {
  if (signal.aborted) throw new CannotRun('stopped');
  return sendOverHttp(request).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CannotRun(`${request.method} ${request.url.slice(0, 200)}: nobody answers (${why})`);
  });
}
