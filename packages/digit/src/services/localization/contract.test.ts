import { describeRecordings } from '../../testing/describe-recordings';
import { applyLocalization } from './sandbox/effects';

const identity = { tenant: 'la', locale: 'en_IN', module: 'rainmaker-x', code: 'B' };
const changed = { ...identity, message: 'changed behind the cache' };

describeRecordings({
  recordings: ['localization'],
  deviations: [],
  // The row was changed by hand in the table; DIGIT's cache hid that until it was emptied, and we have none.
  steps: (sandbox) => ({
    'cache-bust': {
      before: () => void applyLocalization(sandbox.state.localization, { kind: 'put', messages: [changed] }),
    },
  }),
});
