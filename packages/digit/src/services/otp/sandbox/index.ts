import { JSON_UTF8_TYPE, type SandboxRequest, type SandboxResponse } from '../../../sandbox/exchange';
import { unhandled } from '../../../sandbox/refusals';
import { defineSandboxService, type SandboxHandler } from '../../../sandbox/service';
import { createCode, searchCode, validateCode } from './codes-service';
import { applyOtp, OtpEffect } from './effects';
import { plainFailure, sendCode } from './send';

const routes: Record<string, SandboxHandler<OtpEffect>> = {
  'POST /otp/v1/_create': createCode,
  'POST /otp/v1/_validate': validateCode,
  'POST /otp/v1/_search': searchCode,
  'POST /user-otp/v1/_send': sendCode,
};

/** egov-otp and user-otp as recorded. What is sent ends in `messages`. */
export const sandboxOtp = defineSandboxService<'otp', OtpEffect>({
  name: 'otp',
  contexts: ['/otp', '/user-otp'],
  empty: () => ({ codes: [], messages: [] }),
  routes,
  effect: OtpEffect,
  apply: applyOtp,
  unknownPath,
});

function unknownPath({ method, path }: SandboxRequest): SandboxResponse {
  const isKnown = `POST ${path}` in routes;
  const [exception, message] = isKnown
    ? ['HttpRequestMethodNotSupportedException', `Request method '${method}' is not supported`]
    : ['NoResourceFoundException', `No static resource ${path.replace(/^\/(user-)?otp\/?/, '')}.`];
  return path.startsWith('/user-otp')
    ? plainFailure(message).response
    : unhandled(exception, message, JSON_UTF8_TYPE).response;
}
