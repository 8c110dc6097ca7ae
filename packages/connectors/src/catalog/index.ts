import { type Issue, issuesFromZod, type JsonObject } from '@nirmaan/lexicon';
import type { Connector, DeliveryResult, Operation, Outgoing } from '../connector';
import { dhis2 } from './dhis2';

/** A connector whose config was not looked at yet: `open` parses it once and hands out what runs with it. */
export type OpenConnector = {
  hostOf: () => string;
  run: (operation: string, c: { body: JsonObject; outgoing: Outgoing }) => Promise<DeliveryResult>;
  testConnection: (outgoing: Outgoing) => Promise<Issue[]>;
};

export type CatalogEntry = {
  code: string;
  secrets: readonly string[];
  operations: Record<string, Pick<Operation<never>, 'code' | 'targets' | 'example' | 'kinds' | 'prepare'>>;
  /** The issues of a config, or what runs with it. */
  open(config: unknown): { connector: OpenConnector } | { issues: Issue[] };
};

function entry<Config>(connector: Connector<Config>): CatalogEntry {
  return {
    code: connector.code,
    secrets: connector.secrets,
    operations: connector.operations,
    open(raw) {
      const parsed = connector.config.safeParse(raw);
      if (!parsed.success) return { issues: issuesFromZod(parsed.error) };
      const config = parsed.data;
      return {
        connector: {
          hostOf: () => connector.hostOf(config),
          async run(code, c) {
            const operation = connector.operations[code];
            if (!operation) return { kind: 'dead', code: 'connectors.operation', detail: code, issues: [] };
            return operation.run({ config, ...c });
          },
          testConnection: (outgoing) => connector.testConnection({ config, outgoing }),
        },
      };
    },
  };
}

/** Every system we can talk to, by code. */
export const catalog: Record<string, CatalogEntry> = { dhis2: entry(dhis2) };
