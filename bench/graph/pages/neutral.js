/** The workflow everybody draws, and where its states lie: by our layout, for us and for the peer. */
import { arrangeWorkflow } from '../../../packages/workflow/src/layout';
import { generateWorkflow } from '../../../packages/workflow/src/testing/generate-workflow';

export const wanted = Object.fromEntries(new URL(location.href).searchParams);
export const workflow = generateWorkflow(Number(wanted.states ?? 100));
export const layout = arrangeWorkflow(workflow, { language: 'en' });
export const roles = [
  { code: 'CITIZEN', name: { en: 'Citizen', ar: 'مواطن' }, audience: 'citizen' },
  ...[...new Set(workflow.actions.flatMap((action) => action.roles))]
    .filter((code) => code.startsWith('OFFICER'))
    .sort()
    .map((code) => ({ code, name: { en: `Officer ${code.slice(8)}` }, audience: 'officer' })),
];
