import { type Deviation, describeRecordings } from '../../testing/describe-recordings';

const deviations: Deviation[] = [
  {
    recording: 'workflow-concurrency',
    exchange: 'history: eight START rows',
    because: 'two of the eight lost the race when it was recorded; here none does',
  },
  {
    recording: 'workflow-http-oddities',
    exchange: 'outside the context',
    because: 'one port answers for all services: what none of them knows is answered as the gateway does',
  },
];

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
  deviations,
  steps: (sandbox) => {
    const clerk = [...sandbox.state.user.users.values()].find((user) => user.userName === 'we-csr');
    const setActive = (active: boolean) => () => {
      if (clerk) clerk.active = active;
    };
    return {
      'START while nothing is stored': { before: () => sandbox.persister.halt(true) },
      'history after the persister caught up: both STARTs': {
        before: () => {
          sandbox.persister.halt(false);
          sandbox.persister.finish();
        },
      },
      'search when the assigner was deactivated: the whole search fails': {
        before: setActive(false),
        after: setActive(true),
      },
    };
  },
});

describeRecordings({
  recordings: ['workflow-escalation'],
  deviations: [],
});
