import { z } from 'zod';
import { DigitError } from '../error';

const Errors = z.object({
  Errors: z.array(
    z.object({
      id: z.string().nullish(),
      code: z.union([z.string(), z.number()]).nullish(),
      message: z.string().nullish(),
    }),
  ),
});
const FieldErrors = z.object({
  error: z.object({
    message: z.string().nullish(),
    fields: z.array(z.object({ code: z.string(), message: z.string().nullish() })).nullish(),
  }),
});
const OAuthError = z.object({ error: z.string(), error_description: z.string().optional() });

const UNHANDLED = /^An unhandled exception occurred/;

/**
 * The typed error of an answer, from all of DIGIT's shapes: tracer's (whose 2.9 puts an unhandled exception's class into
 * `id` and a sentence into `code`), user-otp's field errors, OAuth's, the gateway's.
 */
export function toDigitError(service: string, status: number, body: unknown): DigitError {
  const { code, message } = readError(body) ?? { code: `http-${status}`, message: `HTTP ${status}` };
  if (status === 401) return new DigitError(service, 'unauthorized', false, message, true);
  if (status === 429) return new DigitError(service, 'rate-limited', true, message, true);
  if (status >= 500) return new DigitError(service, 'unavailable', true, message, status === 503);
  return new DigitError(service, code, false, message, true);
}

function readError(body: unknown): { code: string; message: string } | undefined {
  const errors = Errors.safeParse(body).data?.Errors[0];
  if (errors) {
    const code = String(errors.code ?? '');
    if (UNHANDLED.test(code) || UNHANDLED.test(errors.message ?? ''))
      return { code: errors.id ?? code, message: errors.message ?? code };
    return { code: code || 'unknown', message: errors.message ?? code };
  }
  const fields = FieldErrors.safeParse(body).data?.error;
  if (fields)
    return {
      code: fields.fields?.[0]?.code ?? 'unknown',
      message: fields.fields?.[0]?.message ?? fields.message ?? '',
    };
  const oauth = OAuthError.safeParse(body).data;
  return oauth && { code: oauth.error, message: oauth.error_description ?? oauth.error };
}
