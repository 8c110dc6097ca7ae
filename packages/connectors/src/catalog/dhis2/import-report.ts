import { issue } from '@nirmaan/lexicon';
import { z } from 'zod';
import type { DeliveryResult, OutgoingResponse, RemoteLink } from '../../connector';

const Report = z.object({
  errorCode: z.string(),
  trackerType: z.string().nullish(),
  uid: z.string().nullish(),
  message: z.string().nullish(),
});
const ImportReport = z.object({
  status: z.enum(['OK', 'WARNING', 'ERROR']),
  validationReport: z.object({ errorReports: z.array(Report).default([]) }).nullish(),
  message: z.string().nullish(),
});

/** The server was busy or not there: the same body again. */
const BUSY = new Set([408, 429, 502, 503, 504]);

/**
 * Judges the answer of a synchronous tracker import. 409 is no failure of transport: its body says what was wrong; codes of
 * other versions pass through.
 */
export function judgeImport(response: OutgoingResponse, links: RemoteLink[]): DeliveryResult {
  if (BUSY.has(response.status)) return { kind: 'retry', code: `http-${response.status}`, detail: '' };
  if (response.status === 401 || response.status === 403)
    return {
      kind: 'dead',
      code: 'connectors.credential',
      detail: `http-${response.status}`,
      issues: [issue('connectors.credential', '')],
    };
  const report = readReport(response.body);
  if (!report) {
    // HTML of a proxy or a login page; a server that broke off may recover.
    if (response.status >= 500) return { kind: 'retry', code: `http-${response.status}`, detail: '' };
    return {
      kind: 'dead',
      code: 'connectors.answer',
      detail: `http-${response.status}`,
      issues: [issue('connectors.answer', '', { status: response.status })],
    };
  }
  if (report.status !== 'ERROR') return { kind: 'done', links };
  const errors = report.validationReport?.errorReports ?? [];
  if (errors.length === 0)
    return { kind: 'retry', code: 'import-broke-off', detail: report.message?.slice(0, 200) ?? '' };
  return {
    kind: 'dead',
    code: 'connectors.refused',
    detail: [...new Set(errors.map((error) => error.errorCode))].join(', '),
    issues: errors.map((error) =>
      issue('connectors.refused', '', {
        errorCode: error.errorCode,
        message: error.message?.slice(0, 300) ?? '',
        uid: error.uid ?? '',
      }),
    ),
  };
}

function readReport(body: string): z.infer<typeof ImportReport> | undefined {
  try {
    return ImportReport.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
