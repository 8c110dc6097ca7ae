import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({ recordings: ['accesscontrol'], deviations: [] });
