import { answer, JSON_UTF8_TYPE, SandboxRefusal } from '../../../sandbox/exchange';
import { refuse, unhandled } from '../../../sandbox/refusals';

/** Dialect E7: the service's own failures; all of ResponseInfo is null. */
export function refuseDomain(code: string, message: string): SandboxRefusal {
  const responseInfo = { apiId: null, ver: null, ts: null, resMsgId: null, msgId: null, status: null };
  return new SandboxRefusal(
    answer(
      400,
      {
        responseInfo,
        error: { code: 400, message: null, description: null, fields: [{ code, message, field: code }] },
      },
      JSON_UTF8_TYPE,
    ),
  );
}

export const notUnique = () =>
  refuseDomain('core.DUPLICATE_MESSAGE_IDENTITY', 'Combination of tenant, locale, module and code should be unique.');
export const notPersisted = () => refuseDomain('core.MESSAGE_PERSIST_FAILED', 'Message persist failed');
export const notAuthenticated = () => refuseDomain('core.NOT_AUTHENTICATED', 'Not authenticated');

export const mappingFailed = () =>
  refuse({ code: 'JsonMappingException', message: 'Failed to deserialize certain JSON fields' }, JSON_UTF8_TYPE);

/** Bean validation of a method's parameters; all violations in one sentence. */
export function violated(problems: string[]): SandboxRefusal {
  return unhandled('ConstraintViolationException', problems.join(', '), JSON_UTF8_TYPE);
}

export function missingParameter(name: string): SandboxRefusal {
  const message = `Required request parameter '${name}' for method parameter type String is not present`;
  return refuse({ code: '', message, params: [name] }, JSON_UTF8_TYPE);
}
