import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: [
    '00-seed-mdms',
    '00-seed-data-security',
    'mdms-schema-and-data',
    'mdms-schema-errors',
    'mdms-data-errors',
    'mdms-unique-identifier',
    'mdms-search-filters',
    'mdms-v1-search',
  ],
  deviations: [],
  // Where the recorder did not wait, the persister was done before the next request came.
  settings: { persisterDelay: 4 },
});
