import { answer, SandboxRefusal } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import type { WorkflowEffect } from './effects';

const NO_JSON = {
  id: 'TracerException',
  parentId: null,
  code: 'An unhandled exception occurred in tracer handler',
  message: null,
  description: null,
  params: null,
};

/**
 * Another service is asked over HTTP. What it refuses goes to the caller word for word, if it is JSON; whatever else goes
 * wrong is logged and forgotten: the service works on without an answer, and breaks with `withoutAnswer`.
 */
export function ask(
  call: SandboxCall<WorkflowEffect>,
  service: 'user' | 'mdms',
  withoutAnswer: () => SandboxRefusal,
): void {
  const path = service === 'user' ? '/user/_search' : '/mdms-v2/v1/_search';
  const answered = call.downstream(service, path);
  if (answered === undefined) return;
  if (answered === 'unreachable' || answered.status >= 500) throw withoutAnswer();
  const { body } = answered;
  const json = body && 'json' in body ? body.json : { ResponseInfo: null, Errors: [NO_JSON] };
  throw new SandboxRefusal(answer(400, json));
}
