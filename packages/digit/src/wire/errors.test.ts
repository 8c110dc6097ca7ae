import { describe, expect, it } from 'vitest';
import { toDigitError } from './errors';

const e1 = (...entries: object[]) => ({ ResponseInfo: null, Errors: entries });
const unhandled = 'An unhandled exception occurred on the server';
const fields = (code: string, message: string) => ({
  error: { code: 400, message: null, fields: [{ code, message }] },
});
const page = (title: string) => `<html>\r\n<head><title>${title}</title></head><body>nginx</body></html>`;

describe('the typed error of an answer', () => {
  it.each([
    ['tracer', 400, e1({ id: null, code: 'INVALID ROLE', message: 'no' }), 'INVALID ROLE', 'no'],
    [
      'tracer 2.9, class and sentence swapped',
      400,
      e1({ id: 'NullPointerException', code: unhandled, message: 'x is null' }),
      'NullPointerException',
      'x is null',
    ],
    [
      'tracer 2.9, media type',
      400,
      e1({ id: 'UnsupportedMediaType', code: 'An unsupported media Type was used - text/xml', message: null }),
      'UnsupportedMediaType',
      'An unsupported media Type was used - text/xml',
    ],
    [
      'egov-user, older tracer',
      400,
      e1({ code: 'DuplicateUserNameException', message: unhandled, description: null }),
      'DuplicateUserNameException',
      unhandled,
    ],
    ['user-otp', 400, fields('OTP.UNKNOWN_CREDENTIAL', 'none such'), 'OTP.UNKNOWN_CREDENTIAL', 'none such'],
    [
      'accesscontrol',
      400,
      [
        {
          responseInfo: null,
          error: { code: 400, fields: null, errorFields: [{ code: 'accesscontrol.0012', message: 'one role' }] },
        },
      ],
      'accesscontrol.0012',
      'one role',
    ],
    ['OAuth', 400, { error: 'invalid_request', error_description: 'no tenant' }, 'invalid_request', 'no tenant'],
    ['a framework', 404, { timestamp: 1, status: 404, error: 'Not Found', path: '/x' }, 'http-404', 'Not Found'],
    ['idgen', 400, e1({ code: '400 BAD_REQUEST', message: 'No Format' }), '400 BAD_REQUEST', 'No Format'],
    ['nothing at all', 406, undefined, 'http-406', 'HTTP 406'],
    ['JSON of nobody', 400, { odd: true }, 'http-400', 'HTTP 400'],
    ['an endpoint never written', 501, undefined, 'http-501', 'HTTP 501'],
  ])('reads the dialect of %s', (_, status, body, code, explanation) => {
    expect(toDigitError('x', status, body)).toMatchObject({ code, explanation, retryable: false, answered: true });
  });

  it.each([
    ['the gateway without a right or token', 401, e1({ code: 'CustomException', message: 'You are not authorized' })],
    ['OAuth without a client', 401, { error: 'unauthorized' }],
    ['a service that asked for the token itself', 400, e1({ code: 'InvalidAccessTokenException', message: unhandled })],
    ['the gateway that hands on such a refusal', 500, e1({ code: 'X', message: '400 "InvalidAccessTokenException"' })],
  ])('%s means: sign in', (_, status, body) => {
    expect(toDigitError('x', status, body)).toMatchObject({ code: 'unauthorized', retryable: false, answered: true });
  });

  it.each([
    ['429 of the gateway, empty', 429, '', 'rate-limited', true],
    ['503 of nginx without an endpoint', 503, page('503 Service Temporarily Unavailable'), 'unavailable', true],
    ['503 of HAProxy', 503, page('No server is available to handle this request.'), 'unavailable', true],
    ['503 of Envoy without a healthy host', 503, 'no healthy upstream', 'unavailable', true],
    ['503 of Kong', 503, '{"Errors":[{"code":"AuthServiceUnavailable","message":"x"}]}', 'unavailable', true],
    ['503 of Envoy after the call was sent', 503, 'upstream connect error or disconnect/reset', 'unavailable', false],
    ['503 with nothing', 503, '', 'unavailable', false],
    ['502', 502, page('502 Bad Gateway'), 'unavailable', false],
    ['504', 504, '', 'unavailable', false],
    ['500 of a service', 500, '{"timestamp":1,"status":500,"error":"Internal Server Error"}', 'unavailable', false],
  ])('%s may pass; whether it had its effect is told', (_, status, text, code, answered) => {
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
    expect(toDigitError('x', status, body, { text })).toMatchObject({ code, retryable: true, answered });
  });

  it('keeps all entries, in order', () => {
    const body = e1({ code: 'INVALID_REQUEST', message: 'a' }, { code: 'INVALID_REQUEST1', message: 'b' });
    expect(toDigitError('mdms', 400, body).details).toEqual([
      { code: 'INVALID_REQUEST', text: 'a' },
      { code: 'INVALID_REQUEST1', text: 'b' },
    ]);
  });

  it('does not show what DIGIT said to who logs or copies it', () => {
    const error = toDigitError('user', 400, e1({ code: 'Duplicate 9876543210', message: 'Asha 9876543210 is known' }));
    expect(error.explanation).toContain('Asha');
    const shown = [String(error), error.stack, JSON.stringify(error), Object.values(error).join(), error.code].join();
    expect(shown).not.toMatch(/Asha|9876543210/);
  });
});
