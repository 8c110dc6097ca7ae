import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: ['filestore'],
  deviations: [
    {
      recording: 'filestore',
      exchange: '6 MB file: too large',
      because: 'The recording describes its body instead of holding it; sandbox.test.ts sends one as large.',
    },
  ],
});
