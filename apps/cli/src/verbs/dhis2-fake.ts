import { startDhis2Fake } from '@nirmaan/connectors/dhis2-fake';
import { z } from 'zod';
import { Port, untilStopped } from '../staying';
import { defineVerb } from '../verb';

export const dhis2Fake = defineVerb({
  name: 'dhis2-fake',
  about: 'Runs a stand-in for DHIS2 that takes tracker events, until it is stopped.',
  usage: ['[--port <n>]'],
  options: { port: { type: 'string', value: '<n>', about: '4400 where nothing is said' } },
  shape: z.object({ positionals: z.tuple([], 'no file is expected'), port: Port.default(4400) }),
  async run({ port }, { signal }) {
    const fake = await startDhis2Fake({ port });
    return {
      hasProblems: false,
      json: { url: fake.url, token: fake.token },
      text: `DHIS2 (a stand-in) answers at ${fake.url}, token ${fake.token}\n`,
      stay: () => untilStopped(signal, () => fake.stop()),
    };
  },
});
