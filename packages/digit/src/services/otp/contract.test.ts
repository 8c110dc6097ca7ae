import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: ['otp'],
  settings: { fixedCode: '123456', registrationNeedsCode: false },
  // A code at rest: bcrypt there, the hash of the replay here.
  varying: [/^\$2a\$10\$.{53}$/, /^#\S+:\d{6}$/],
  deviations: [],
});
