'use client';
import type { Issue } from '@nirmaan/lexicon';
import { flatParams } from '@nirmaan/lexicon/compiled-messages';
import { Button } from '@nirmaan/ui';
import { CircleAlert, Info, TriangleAlert, Wrench } from 'lucide-react';
import { placeKey, scopesOf, WHOLE_CASE } from '../../model/scope';
import type { Workflow } from '../../model/workflow';
import { type OfferedRepair, repairsFor } from '../../repairs';
import { useScope } from '../blocks/scope-context';
import { useEditor, useNames, useWords } from '../editor-context';
import { isAt } from '../graph/build-graph';
import { TrailInWords } from './trail-in-words';

const looks = {
  error: { icon: CircleAlert, box: 'bg-error-soft', mark: 'text-error-mark' },
  warning: { icon: TriangleAlert, box: 'bg-warn-soft', mark: 'text-warn-mark' },
  info: { icon: Info, box: 'bg-info-soft', mark: 'text-info-mark' },
};
const order = { error: 0, warning: 1, info: 2 };

/** What is wrong with the selected thing, why that matters, and what mends it. */
export function Problems({
  places,
  exactly = [],
}: {
  /** Problems there and below. */
  places: readonly string[];
  /** Problems there, not below. */
  exactly?: readonly string[];
}) {
  const { issues } = useEditor();
  const own = issues
    .filter((issue) => exactly.includes(issue.path) || places.some((place) => isAt(issue.path, place)))
    .toSorted((one, other) => order[one.severity] - order[other.severity]);
  if (own.length === 0) return null;
  return (
    <ul className="grid gap-2 border-b border-line p-4">
      {own.map((issue) => (
        <Problem key={`${issue.code} ${issue.path}`} issue={issue} />
      ))}
    </ul>
  );
}

function Problem({ issue }: { issue: Issue }) {
  const { workflow, edit, messages, roles } = useEditor();
  const { scope } = useScope();
  const say = useWords();
  const names = useNames();
  const { icon: Icon, box, mark } = looks[issue.severity];
  const explanation = `workflow.explain.${issue.code.slice(issue.code.indexOf('.') + 1)}`;
  const offered = repairsFor(issue, workflow, {
    roles: roles.map((role) => role.code),
    isBranch: scope !== WHOLE_CASE,
  });
  const text = messages.issue(withNames(issue, names));
  const mend = (by: OfferedRepair) => {
    const mended = by.apply(workflow);
    const there = new Set(placeKeysOf(mended));
    const gone = placeKeysOf(workflow).filter((key) => !there.has(key));
    edit(say('edits.repair', { problem: text }), (draft) => {
      draft.workflow = mended;
      for (const key of gone) delete draft.layout[key];
    });
  };
  return (
    <li className={`flex gap-2 rounded px-3 py-2.5 ${box}`}>
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${mark}`} strokeWidth={1.75} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-strong">
          <span className="sr-only">{say(`severity.${issue.severity}`)}: </span>
          {text}
        </p>
        <TrailInWords issue={issue} />
        {messages.has(explanation) && (
          <details className="text-12 text-text-2">
            <summary className="text-brand">{say('why')}</summary>
            <p className="mt-1">{messages.text(explanation)}</p>
          </details>
        )}
        {offered.length > 0 && (
          <div className="mt-1 flex flex-wrap gap-2">
            {offered.map((repair) => (
              <Button key={repair.describe} size="small" icon={Wrench} onClick={() => mend(repair)}>
                {messages.text(
                  repair.describe,
                  flatParams(withNames({ ...issue, params: repair.params }, names).params),
                )}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

/** Where states of a workflow and its branches may have a place. */
function placeKeysOf(workflow: Workflow): string[] {
  return scopesOf(workflow).flatMap(({ scope, workflow: { states } }) =>
    states.map(({ code }) => placeKey(scope, code)),
  );
}

/** Roles of a problem by their names, where its check could only know codes. */
function withNames(issue: Issue, names: ReturnType<typeof useNames>): Issue {
  const params = { ...issue.params };
  for (const key of ['roles', 'others', 'role']) {
    const value = params[key];
    if (typeof value === 'string') params[key] = names.role(value);
    else if (Array.isArray(value))
      params[key] = value.map((role) => (typeof role === 'string' ? names.role(role) : role));
  }
  return { ...issue, params };
}
