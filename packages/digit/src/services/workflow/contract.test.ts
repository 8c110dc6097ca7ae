import { describeRecordings } from '../../testing/describe-recordings';

describeRecordings({
  recordings: [
    'workflow-trade-licence-happy-path',
    'workflow-businessservice-create-search',
    'workflow-businessservice-errors',
    'workflow-concurrency',
    'workflow-errors',
    'workflow-http-oddities',
    'workflow-lost-writes-and-text',
    'workflow-persistence-delay',
    'workflow-roles',
    'workflow-search-inbox-counts',
    'workflow-state-lookup',
    'workflow-tenant-rule',
  ],
  deviations: [],
});
