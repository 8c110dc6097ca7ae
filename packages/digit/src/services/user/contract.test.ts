import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: ['user-create-search'],
  settings: { fixedCode: '123456', registrationNeedsCode: false },
  deviations: [],
});
