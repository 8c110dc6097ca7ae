import { type Issue, issue, issuesFromZod, type JsonObject } from '@nirmaan/lexicon';
import {
  type Connector,
  type DeliveryResult,
  type Operation,
  type Outgoing,
  OutgoingError,
  type TextsToTranslate,
} from '../connector';
import { dhis2 } from './dhis2';

/** A connector whose config was not looked at yet: `open` parses it once and hands out what runs with it. */
export type OpenConnector = {
  hostOf: () => string;
  run: (operation: string, c: { body: JsonObject; outgoing: Outgoing }) => Promise<DeliveryResult>;
  testConnection: (outgoing: Outgoing) => Promise<Issue[]>;
  suggestTranslations?: (outgoing: Outgoing, texts: TextsToTranslate) => Promise<string[]>;
};

export type CatalogEntry = {
  code: string;
  secrets: readonly string[];
  /** It suggests translations. */
  translates: boolean;
  operations: Record<string, Pick<Operation<never>, 'code' | 'targets' | 'example' | 'kinds' | 'prepare'>>;
  /** The issues of a config, or what runs with it. */
  open(config: unknown): { connector: OpenConnector } | { issues: Issue[] };
};

/** A connector as the catalog has it: its config is parsed before anything is done with it. */
export function entryOf<Config>(connector: Connector<Config>): CatalogEntry {
  const { suggestTranslations } = connector;
  return {
    code: connector.code,
    secrets: connector.secrets,
    translates: suggestTranslations !== undefined,
    operations: connector.operations,
    open(raw) {
      const parsed = connector.config.safeParse(raw);
      if (!parsed.success) return { issues: issuesFromZod(parsed.error) };
      const config = parsed.data;
      return {
        connector: {
          hostOf: () => connector.hostOf(config),
          async run(code, c) {
            const operation = Object.hasOwn(connector.operations, code) ? connector.operations[code] : undefined;
            if (!operation) return { kind: 'dead', code: 'connectors.operation', detail: code, issues: [] };
            return operation.run({ config, ...c }).catch(notAnswered);
          },
          testConnection: (outgoing) =>
            connector.testConnection({ config, outgoing }).catch((error: unknown) => {
              if (!(error instanceof OutgoingError)) throw error;
              return [issue(`connectors.${error.code}`, '')];
            }),
          ...(suggestTranslations && {
            suggestTranslations: (outgoing, texts) => suggestTranslations({ config, outgoing, ...texts }),
          }),
        },
      };
    },
  };
}

/** A request without an answer means the same to every system: the network may come back, our own rules stay. */
function notAnswered(error: unknown): DeliveryResult {
  if (!(error instanceof OutgoingError)) throw error;
  if (error.retryable) return { kind: 'retry', code: error.code, detail: error.message };
  return { kind: 'dead', code: `connectors.${error.code}`, detail: error.message, issues: [] };
}

/** Every system we can talk to, by code. */
export const catalog: Record<string, CatalogEntry> = { dhis2: entryOf(dhis2) };
