import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { describe, expect, it } from 'vitest';
import { findStart } from '../analysis/find';
import { reachableStates } from '../analysis/paths';
import { checkWorkflow } from '../checks';
import type { WorkflowDraft, WorkflowRole } from '../editing/edit-workflow';
import { scopesOf } from '../model/scope';
import type { Workflow } from '../model/workflow';
import { wf } from '../testing/notation';
import { snippets } from '.';
import type { Snippet } from './define-snippet';
import { insertSnippet, suggestRoles, workflowOfSnippet } from './insert-snippet';

const roles: WorkflowRole[] = [
  { code: 'CITIZEN', name: { en: 'Citizen' }, audience: 'citizen' },
  { code: 'OFFICER', name: { en: 'Officer' }, audience: 'officer' },
  { code: 'TL_VERIFIER', name: { en: 'Verifier' }, audience: 'officer' },
];
const inserted = (workflow: Workflow, snippet: Snippet, at?: string) => {
  const draft: WorkflowDraft = { workflow: structuredClone(workflow), layout: {}, roles: structuredClone(roles) };
  const states = insertSnippet(draft, snippet, {
    roles: suggestRoles(snippet, roles),
    languages: ['en', 'hi'],
    ...(at && { at }),
  });
  return { ...draft, states };
};
const errorsOf = ({ workflow, roles: declared = roles }: Pick<WorkflowDraft, 'workflow' | 'roles'>) =>
  checkWorkflow(workflow, { roles: declared.map((role) => role.code), forms: ['application'] })
    .filter((issue) => issue.severity === 'error')
    .map((issue) => `${issue.code} ${issue.path}`);

const bases = {
  empty: wf``,
  linear: wf`DRAFT -SUBMIT-> CHECK -CLOSE-> (DONE)`,
  branchy: wf`DRAFT -SUBMIT-> CHECK -FORWARD-> REVIEW -GRANT-> GRANTED!ok -EXPIRE(OFFICER)-> (EXPIRED!); CHECK -REFUSE-> (LOST!); REVIEW -BACK-> CHECK; REVIEW -STAY-> REVIEW`,
};

describe.each(snippets.map((snippet) => [snippet.code, snippet] as const))('snippet %s', (code, snippet) => {
  it.each(Object.entries(bases))('leaves no new error in a workflow that is %s, wherever it goes', (_, base) => {
    const before = base.states.length === 0 ? [] : errorsOf({ workflow: base });
    expect(before).toEqual([]);
    for (const at of [undefined, ...base.states.map((state) => state.code)]) {
      const draft = inserted(base, snippet, at);
      expect(errorsOf(draft), at ?? 'nothing selected').toEqual([]);
      const reachable = reachableStates(draft.workflow);
      for (const state of draft.states) expect(reachable.has(state), `${state} after ${at}`).toBe(true);
    }
  });

  it('can be inserted twice', () => {
    const once = inserted(bases.linear, snippet, 'CHECK');
    expect(errorsOf(inserted(once.workflow, snippet, 'CHECK'))).not.toContainEqual(
      expect.stringContaining('duplicate'),
    );
  });

  it('has its names in every language, and its words in the editor', () => {
    const workflow = workflowOfSnippet(snippet, ['en', 'hi', 'ar', 'fr']);
    for (const scope of scopesOf(workflow))
      for (const { code: named, name } of [...scope.workflow.states, ...scope.workflow.actions])
        if (named !== 'BEFORE' && named !== 'AFTER')
          expect(Object.keys(name).sort(), named).toEqual(['ar', 'en', 'fr', 'hi']);
    for (const { name } of Object.values(snippet.slots))
      expect(Object.keys(name).sort()).toEqual(['ar', 'en', 'fr', 'hi']);
    for (const language of ['en', 'hi', 'ar', 'fr']) {
      const messages = createMessages(languagePacks, language);
      expect(messages.has(`workflow.snippet.${code}.title`) && messages.has(`workflow.snippet.${code}.about`)).toBe(
        true,
      );
    }
  });
});

describe('inserting a snippet', () => {
  const [verify, sendBack] = snippets;
  it('puts it between a state and the one after it, ends in the bad end there is', () => {
    if (!verify) throw new Error('no snippet');
    const { workflow, states, roles: declared } = inserted(bases.branchy, verify, 'CHECK');
    expect(states).toEqual(['VERIFICATION', 'APPROVAL']);
    const ways = workflow.actions.map(({ from, code, to }) => `${from} -${code}-> ${to}`);
    expect(ways).toContain('CHECK -FORWARD-> VERIFICATION');
    expect(ways).toContain('APPROVAL -APPROVE-> REVIEW');
    expect(ways).toContain('APPROVAL -REJECT-> LOST');
    expect(workflow.actions.find((action) => action.from === 'VERIFICATION')?.roles).toEqual(['TL_VERIFIER']);
    expect(declared?.at(-1)).toMatchObject({ code: 'APPROVER', audience: 'officer' });
    expect(workflow.states.find((state) => state.code === 'APPROVAL')?.name).toEqual({
      en: 'Pending approval',
      hi: 'स्वीकृति लंबित',
    });
  });

  it('begins an empty workflow, which can be filed then', () => {
    if (!sendBack) throw new Error('no snippet');
    const { workflow } = inserted(bases.empty, verify ?? sendBack);
    expect(findStart(workflow)?.code).toBe('START');
    expect(workflow.filing).toEqual(['APPLY']);
  });

  it('knows whom it means by name, one role for one thing', () => {
    expect(verify && suggestRoles(verify, roles)).toEqual({ VERIFIER: 'TL_VERIFIER' });
    expect(sendBack && suggestRoles(sendBack, roles)).toEqual({ VERIFIER: 'TL_VERIFIER', APPLICANT: 'CITIZEN' });
  });
});
