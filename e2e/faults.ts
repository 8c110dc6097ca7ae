/** Faults of DIGIT, asked of the sandbox. */
import { sandboxUrl } from './installation';

const faults = `${sandboxUrl}/_sandbox/faults`;

/** While `work` runs every call to DIGIT breaks off. */
export async function whileDigitIsDown(work: () => Promise<void>): Promise<void> {
  const answer = await fetch(faults, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ service: '*', kind: 'down', count: 1_000_000 }),
  });
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status}`);
  try {
    await work();
  } finally {
    await fetch(faults, { method: 'DELETE' });
  }
}
