import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: ['idgen', 'idgen-errors'],
  // Drawn at random; `fill-format.test.ts` says how.
  varying: [/(?<=^R-)\d[\d-]*$/, /(?<=^MINE-2026-)\d{3}$/],
  deviations: [
    {
      recording: 'idgen-errors',
      exchange: 'format seq.long',
      because: 'the sequence had been drawn from once before the recordings began; a new one starts at 1',
    },
  ],
});
