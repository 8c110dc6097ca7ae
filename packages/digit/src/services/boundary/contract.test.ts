import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: ['boundary'],
  deviations: [],
  // Where the recorder did not wait, the persister was done before the next request came.
  settings: { persisterDelay: 4 },
});
