/** The installation the journeys run on: its addresses, and what only somebody beside the sandbox can see or do. */
const at = (port: string | undefined) => `http://localhost:${port}`;

export const builderUrl = at(process.env.BUILDER_PORT);
export const runtimeUrl = at(process.env.RUNTIME_PORT);
export const sandboxUrl = at(process.env.SANDBOX_PORT);
export const dhis2Url = at(process.env.DHIS2_PORT);

export const PASSWORD = 'Nirmaan@123';

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/${path}`, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Answer;
}

/** The newest one-time code "sent" to a mobile number: the sandbox lists its messages newest first. */
export async function findCode(mobileNumber: string): Promise<string> {
  const { messages } = await ask<{ messages: { to: string; text: string }[] }>('messages');
  const code = messages.find((message) => message.to === mobileNumber)?.text.match(/\b\d{6}\b/)?.[0];
  if (!code) throw new Error(`no code was sent to ${mobileNumber}`);
  return code;
}

/** A mobile number nobody has used yet. */
export function newMobileNumber(): string {
  return `9${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
}
