import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: ['enc-service'],
  deviations: [],
});
