/** Finished services to start from and to test with, by code. What they hold is JSON as from a file: parse it where it is used. */
import documents from '../trade-licence/masters/TradeLicence.Documents.json' with { type: 'json' };
import eligibility from '../trade-licence/masters/TradeLicence.Eligibility.json' with { type: 'json' };
import licenceFee from '../trade-licence/masters/TradeLicence.LicenceFee.json' with { type: 'json' };
import tradeTypes from '../trade-licence/masters/TradeLicence.TradeType.json' with { type: 'json' };
import tradeLicence from '../trade-licence/service.json' with { type: 'json' };
import tradeLicenceSource from '../trade-licence/source/workflow-newtl-trade-license.json' with { type: 'json' };

export type Example = {
  code: string;
  /** A `ServiceDraft`. */
  service: unknown;
  /** A `Master` each, with rows; decision tables among them. */
  masters: unknown[];
  /** The file it was begun from. */
  source: unknown;
};

export const examples: Record<string, Example> = {
  'trade-licence': {
    code: 'trade-licence',
    service: tradeLicence,
    masters: [tradeTypes, licenceFee, eligibility, documents],
    source: tradeLicenceSource,
  },
};
