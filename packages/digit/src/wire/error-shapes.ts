import { z } from 'zod';

/** One entry as DIGIT wrote it. */
export type Told = { code: string; text: string };

const Entry = z.object({
  id: z.string().nullish(),
  code: z.union([z.string(), z.number()]).nullish(),
  message: z.string().nullish(),
  description: z.string().nullish(),
});
const Errors = z.object({ Errors: z.array(Entry).min(1) });
const Field = z.object({ code: z.string(), message: z.string().nullish() });
const FieldErrors = z.object({
  error: z.object({
    message: z.string().nullish(),
    fields: z.array(Field).nullish(),
    errorFields: z.array(Field).nullish(),
  }),
});
const Framework = z.object({ timestamp: z.union([z.string(), z.number()]), status: z.number(), error: z.string() });
const OAuth = z.object({ error: z.string(), error_description: z.string().nullish() });

/** tracer's word for what nobody caught. 2.9 has it in `code` and the class in `id`; egov-user's has class and word in `code` and `message`. */
const UNHANDLED = /^An un(handled exception occurred|supported media Type was used)/;

/** What an answer says is wrong, in any of DIGIT's dialects; empty where it is in none of them. */
export function readErrorShapes(body: unknown): Told[] {
  // accesscontrol wraps the same as user-otp's into a list.
  if (Array.isArray(body)) return body.flatMap(readErrorShapes);
  const errors = Errors.safeParse(body).data?.Errors;
  if (errors) return errors.map(readEntry);
  const fieldErrors = FieldErrors.safeParse(body).data?.error;
  if (fieldErrors) {
    const { fields, errorFields, message } = fieldErrors;
    const told = [...(fields ?? []), ...(errorFields ?? [])];
    if (told.length === 0) return [{ code: 'unknown', text: message ?? '' }];
    return told.map((field) => ({ code: field.code, text: field.message ?? message ?? '' }));
  }
  const framework = Framework.safeParse(body).data;
  if (framework) return [{ code: `http-${framework.status}`, text: framework.error }];
  const oauth = OAuth.safeParse(body).data;
  return oauth ? [{ code: oauth.error, text: oauth.error_description ?? oauth.error }] : [];
}

function readEntry({ id, code, message, description }: z.infer<typeof Entry>): Told {
  const given = String(code ?? '');
  if (UNHANDLED.test(given)) return { code: id || 'unknown', text: message ?? given };
  if (UNHANDLED.test(message ?? '')) return { code: given || id || 'unknown', text: description ?? message ?? '' };
  return { code: given || 'unknown', text: message ?? description ?? given };
}
