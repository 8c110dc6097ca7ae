import { issue } from '@nirmaan/lexicon';
import { defineConnector } from '../../connector';
import { Dhis2Config, dhis2Secrets } from './config';
import { pushEvent } from './operations/push-event';

/** DHIS2, the health information system; tracker import of 2.40 and later. */
export const dhis2 = defineConnector({
  code: 'dhis2',
  config: Dhis2Config,
  secrets: dhis2Secrets,
  hostOf: (config) => new URL(config.baseUrl).host,
  operations: { 'push-event': pushEvent },
  async testConnection({ config, outgoing }) {
    const response = await outgoing({
      method: 'GET',
      url: `${config.baseUrl}/api/me?fields=id,username`,
      headers: { Authorization: `ApiToken ${config.token}`, Accept: 'application/json' },
    });
    if (response.status === 401 || response.status === 403) return [issue('connectors.credential', '/token')];
    // A wrong base path often answers 200 with a login page.
    if (response.status !== 200 || !response.headers['content-type']?.includes('json'))
      return [issue('connectors.answer', '/baseUrl', { status: response.status })];
    return [];
  },
});
