import type { Instant } from '@nirmaan/lexicon';
import { answer, SandboxRefusal } from '../exchange';

/** Dialect E4; it names no content type. */
export function gatewayRefusal(status: number, code: string, message: string, description: string | null = message) {
  const body = { ResponseInfo: null, Errors: [{ code, message, description, params: null }] };
  return new SandboxRefusal({ ...answer(status, body), headers: {} });
}

/** Whatever the reason, the gateway names it so. */
export function unauthorized(message = 'You are not authorized to access this resource'): SandboxRefusal {
  return gatewayRefusal(401, 'CustomException', message);
}

export function unreachable(): SandboxRefusal {
  return gatewayRefusal(502, 'ResourceAccessException', 'The backend service is unreachable', null);
}

/** Spring's gateway about a path no route knows, before anything else is looked at. */
export function noRoute(path: string, at: Instant): SandboxRefusal {
  const json = { timestamp: new Date(at).toISOString(), path, status: 404, error: 'Not Found', requestId: '' };
  return new SandboxRefusal(answer(404, json));
}
