import { answer, JSON_UTF8_TYPE, SandboxRefusal, textOf } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import { toDateTime } from '../java';
import type { UserEffect } from './effects';

type Call = SandboxCall<UserEffect>;

/** The client every installation ships, with an empty secret. */
export const CLIENT = 'egov-user-client';
const SCOPES = ['read', 'write'];

/** What is wrong with the client is told by the framework, before OAuth comes to speak. */
export function checkClient(call: Call): void {
  const header = call.request.headers.authorization ?? '';
  if (!/^basic /i.test(header)) throw unauthorized(call, 'Full authentication is required to access this resource');
  let credentials: string;
  try {
    credentials = atob(header.slice(6).trim());
  } catch {
    throw unauthorized(call, 'Failed to decode basic authentication token');
  }
  if (!credentials.includes(':')) throw unauthorized(call, 'Invalid basic authentication token');
  if (credentials !== `${CLIENT}:`) throw unauthorized(call, 'Bad credentials');
}

/** Of the query and of the form; the first value of a name counts. */
export function readParameters({ request }: Call): URLSearchParams {
  const parameters = new URLSearchParams(request.query);
  if ((request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    for (const [name, value] of new URLSearchParams(textOf(request.body))) parameters.append(name, value);
  const clientId = parameters.get('client_id');
  if (clientId !== null && clientId !== CLIENT)
    throw refuseOAuth(401, 'invalid_client', 'Given client ID does not match authenticated client');
  return parameters;
}

/** The scopes asked for, sorted; none where none is. Parted by white space or plus signs; two in a row make an empty one. */
export function readScopes(parameters: URLSearchParams): string[] {
  const asked = parameters.get('scope') ?? '';
  const scopes = asked.trim() === '' ? [] : [...new Set(asked.split(/[\s+]/))].sort();
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown !== undefined)
    throw refuseOAuth(400, 'invalid_scope', `Invalid scope: ${unknown}`, { scope: SCOPES.join(' ') });
  return scopes;
}

/** All scopes of the client where none is asked for. */
export function scopeText(scopes: string[]): string {
  return (scopes.length > 0 ? scopes : SCOPES).join(' ');
}

/** Dialect E5. */
export function refuseOAuth(
  status: number,
  error: string,
  description: string,
  more: Record<string, string> = {},
): SandboxRefusal {
  const response = answer(status, { error, error_description: description, ...more }, JSON_UTF8_TYPE);
  const challenge = `Bearer error="${error}", error_description="${description}"`;
  return new SandboxRefusal({
    ...response,
    headers: {
      ...response.headers,
      ...NO_STORE,
      ...(status === 401 && { 'www-authenticate': challenge }),
    },
  });
}

export const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' };

function unauthorized(call: Call, message: string): SandboxRefusal {
  const { path } = call.request;
  const body = { timestamp: toDateTime(call.now), status: 401, error: 'Unauthorized', message, path };
  const response = answer(401, body, JSON_UTF8_TYPE);
  return new SandboxRefusal({
    ...response,
    headers: { ...response.headers, 'www-authenticate': 'Basic realm="oauth2/client"' },
  });
}
