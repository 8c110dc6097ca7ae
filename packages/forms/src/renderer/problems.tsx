import type { Issue } from '@nirmaan/lexicon';
import type { Look } from './contract';

/** What is wrong with an answer, in words, between hint and control. */
export function Problems({ id, issues, look }: { id: string; issues: Issue[]; look: Look }) {
  if (issues.length === 0) return null;
  return (
    <div id={id} className="n-problems">
      {issues.map((issue) => (
        <p key={issue.code + issue.path} className="n-problem">
          <svg viewBox="0 0 24 24" aria-hidden="true" className="n-icon">
            <circle cx="12" cy="12" r="9" />
            <path d="M12 7.5v5.5M12 16.3v.1" />
          </svg>
          <span>{look.messages.issue(issue)}</span>
        </p>
      ))}
    </div>
  );
}
