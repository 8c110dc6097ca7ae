import type { Issue, IssueSeverity, JsonValue } from '@nirmaan/lexicon';
import type { Master } from '@nirmaan/masters';
import type { CheckContext } from '@nirmaan/workflow';
import type { ServiceDraft } from '../model/service';

/** What checks may look at besides the draft. */
export type ServiceCheckContext = {
  /** Masters that exist; absent = not known, then nothing is said about them. */
  masters?: Master[] | undefined;
  /** For each city that offers the service the roles its active people hold; absent = not known. */
  held?: CheckContext['held'] | undefined;
};

export type Report = (path: string, params?: Record<string, JsonValue>) => void;

/** A check across the parts of a service; one folder each. */
export type ServiceCheck = {
  /** `service.<what is wrong>`; its words are the message of that code. */
  code: `service.${string}`;
  severity: IssueSeverity;
  /** Reports every place; never throws, whatever the draft. */
  check(draft: ServiceDraft, report: Report, context: ServiceCheckContext): void;
};

export function defineServiceCheck(check: ServiceCheck): ServiceCheck {
  return check;
}

export function runCheck(check: ServiceCheck, draft: ServiceDraft, context: ServiceCheckContext): Issue[] {
  const issues: Issue[] = [];
  check.check(
    draft,
    (path, params = {}) => issues.push({ code: check.code, severity: check.severity, path, params }),
    context,
  );
  return issues;
}
