/** The workflow editor alone, with a host that keeps the draft in memory and checks it on every edit, as the builder does. */
import { directionOf } from '@nirmaan/lexicon';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import { UiProvider } from '@nirmaan/ui';
import { checkWorkflow } from '@nirmaan/workflow';
import { WorkflowEditor } from '@nirmaan/workflow/editor';
import { produce } from 'immer';
import { startTransition, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openLayoutWorker } from '../../../packages/workflow/src/editor/layout-in-worker';
import { connectionsOf, labelSizes, NO_LABEL, stateSizes } from '../../../packages/workflow/src/layout';
import { layout, roles, wanted, workflow } from './neutral.js';

const language = wanted.language ?? 'en';
const messages = createMessages(languagePacks, language);
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
document.documentElement.dataset.theme = wanted.theme ?? 'light';

const check = (draft) => checkWorkflow(draft, { roles: roles.map((role) => role.code), forms: ['application'] });
// The builder has checked the draft, and spoken, before its tab opens.
const issuesBefore = check(workflow);
for (const issue of issuesBefore) messages.issue(issue);
messages.text('workflow.editor.outline.count', { states: 1, actions: 1 });

function Host() {
  const [{ past, now, next }, setHistory] = useState({
    past: [],
    now: { workflow, layout: wanted.placed ? layout : {}, roles: [] },
    next: [],
  });
  const [selection, onSelect] = useState(null);
  const edit = useCallback((_label, recipe) => {
    setHistory((before) => ({ past: [...before.past, before.now], now: produce(before.now, recipe), next: [] }));
  }, []);
  const undo = () =>
    setHistory(({ past, now, next }) => ({ past: past.slice(0, -1), now: past.at(-1), next: [now, ...next] }));
  const redo = () =>
    setHistory(({ past, now, next: [first, ...rest] }) => ({ past: [...past, now], now: first, next: rest }));
  const checked = useDeferredValue(now.workflow);
  const issues = useMemo(() => (checked === workflow ? issuesBefore : check(checked)), [checked]);
  return (
    <div style={{ position: 'fixed', inset: 0, display: 'flex', flexDirection: 'column' }}>
      <WorkflowEditor
        workflow={now.workflow}
        layout={now.layout}
        roles={roles}
        forms={[{ code: 'application', title: { en: 'Application' } }]}
        issues={issues}
        language={language}
        languages={['en']}
        messages={messages}
        selection={selection}
        onSelect={onSelect}
        edit={edit}
        undo={undo}
        redo={redo}
        canUndo={past.length > 0}
        canRedo={next.length > 0}
        expert={false}
      />
    </div>
  );
}

/** Milliseconds the worker takes, from the question to the answer. */
async function timeLayout() {
  const options = { language: 'en', roleNames: new Map(roles.map((role) => [role.code, role.name.en])) };
  const worker = openLayoutWorker();
  await worker.complete({ workflow, layout, options });
  const clock = async (ask) => {
    const began = performance.now();
    const answer = await ask();
    return [performance.now() - began, answer];
  };
  const [arrange, places] = await clock(() => worker.arrange({ workflow, options }));
  const sizes = stateSizes(workflow, options);
  const labels = labelSizes(workflow, options);
  const boxes = new Map(workflow.states.map(({ code }) => [code, { ...places[code], ...sizes.get(code) }]));
  const lines = connectionsOf(workflow).map(({ id, from, to }) => ({
    id,
    from,
    to,
    label: labels.get(id) ?? NO_LABEL,
  }));
  const [route, { simple }] = await clock(() => worker.route({ boxes, lines }));
  worker.close();
  return { arrange, route, lines: lines.length, simple };
}

window.bench = {
  timeLayout,
  open() {
    // As the builder opens its tab: what is not urgent is rendered in pieces.
    const root = createRoot(document.getElementById('root'));
    startTransition(() =>
      root.render(
        <UiProvider
          direction={messages.direction}
          labels={{ close: 'Close', undo: 'Undo', notifications: 'Notifications' }}
        >
          <Host />
        </UiProvider>,
      ),
    );
  },
};
