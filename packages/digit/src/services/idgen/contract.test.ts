import { describeRecordings } from '../../testing/describe-recordings';

/** PostgreSQL keeps 63 bytes of a name; the format `seq.long` asks for 82. */
const LONG_SEQUENCE = 'seq_abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz'.slice(0, 63);

describeRecordings({
  recordings: ['idgen', 'idgen-errors'],
  deviations: [],
  // That sequence had been drawn from once before the recordings began.
  steps: (sandbox) => ({
    'format seq.long': { before: () => void sandbox.state.idgen.sequences.set(LONG_SEQUENCE, 1) },
  }),
});
