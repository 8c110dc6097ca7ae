import { z } from 'zod';
import { answer, SandboxRefusal } from './exchange';
import { DelayText, Fault } from './fault-rule';

export const FAULT_HEADER = 'x-sandbox-fault';

const Parameters = z.strictObject({
  delayMs: DelayText.optional(),
  status: z.coerce.number().optional(),
  seed: z.coerce.number().optional(),
});

/**
 * The fault a call asks for itself: `x-sandbox-fault: slow;delayMs=200`. One that cannot be read is refused, so that no
 * test passes because its fault was misspelt.
 */
export function readFaultHeader(headers: Record<string, string>): Fault | undefined {
  const text = headers[FAULT_HEADER];
  if (text === undefined) return undefined;
  const [kind, ...rest] = text.split(';').map((part) => part.trim());
  const given = rest.filter((part) => part !== '').map((part) => part.split('='));
  const wrong = given.find((pair) => pair.length !== 2);
  if (wrong) throw malformed(text, `"${wrong.join('=')}" is no key=value`);
  const parameters = Parameters.safeParse(
    Object.fromEntries(given.map(([key = '', value = '']) => [key.trim(), value.trim()])),
  );
  if (!parameters.success) throw malformed(text, z.prettifyError(parameters.error));
  const fault = Fault.safeParse({ kind, ...parameters.data });
  if (!fault.success) throw malformed(text, z.prettifyError(fault.error));
  return fault.data;
}

function malformed(text: string, why: string): SandboxRefusal {
  return new SandboxRefusal(answer(400, { error: `${FAULT_HEADER}: ${text}`, why }));
}
