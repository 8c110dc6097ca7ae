import { FieldCode, FormCode, PageCode, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';

/** A cross-field check of a field: it fails only when `rule` is exactly false. */
export const FieldCheck = z.object({ rule: Rule, message: Text });
export type FieldCheck = z.infer<typeof FieldCheck>;

/** What every field has, whatever its type. */
export const FieldBase = z.object({
  code: FieldCode,
  label: Text,
  hint: Text.optional(),
  required: z.union([z.boolean(), Rule]).default(false),
  visible: Rule.optional(),
  /** Computed: shown, never typed. */
  value: Rule.optional(),
  initial: Rule.optional(),
  checks: z.array(FieldCheck).default([]),
  personal: z.enum(['none', 'personal', 'sensitive']).default('none'),
  /** The clause that asks for it. */
  because: Text.optional(),
});
export type FieldBase = z.infer<typeof FieldBase>;

/** Where the choices of a select come from. */
export const Choices = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('list'),
    options: z.array(z.object({ value: z.string(), label: Text })),
  }),
  /**
   * Rows of a master: `value` and `label` name columns; equal values are offered once.
   * `where`: only rows whose `column` equals the answer of field `field` (a category, then its types).
   */
  z.object({
    from: z.literal('master'),
    master: z.string(),
    value: z.string(),
    label: z.string(),
    where: z.object({ column: z.string(), field: FieldCode }).optional(),
  }),
]);
export type Choices = z.infer<typeof Choices>;

export type FieldTypeName =
  | 'text' | 'long-text' | 'number' | 'amount' | 'date' | 'yes-no' | 'select-one' | 'select-many'
  | 'mobile-number' | 'email' | 'document' | 'address' | 'repeating-group' | 'guidance';

const f = <Type extends FieldTypeName, Options extends z.ZodRawShape>(type: Type, options: Options) =>
  FieldBase.extend({ type: z.literal(type), ...options });

const simple = [
  f('text', { minLength: z.number().int().optional(), maxLength: z.number().int().positive().default(250), pattern: z.string().optional() }),
  f('long-text', { maxLength: z.number().int().positive().default(2000) }),
  f('number', { minimum: z.number().optional(), maximum: z.number().optional(), decimals: z.number().int().min(0).max(6).default(0), unit: Text.optional() }),
  f('amount', { currency: z.string().default('INR'), minimum: z.number().optional(), maximum: z.number().optional() }),
  f('date', { earliest: Rule.optional(), latest: Rule.optional() }),
  f('yes-no', {}),
  f('select-one', { choices: Choices, display: z.enum(['radio', 'dropdown']).optional() }),
  f('select-many', { choices: Choices, minItems: z.number().int().optional(), maxItems: z.number().int().optional() }),
  /** `pattern` is the country's rule; without country code, as DIGIT keeps it. */
  f('mobile-number', { pattern: z.string().default('^[6-9][0-9]{9}$'), prefix: z.string().default('+91') }),
  f('email', {}),
  f('document', { accept: z.array(z.enum(['pdf', 'jpeg', 'png'])).default(['pdf', 'jpeg', 'png']), maxBytes: z.number().int().default(5 * 1024 * 1024), maxFiles: z.number().int().min(1).max(10).default(1) }),
  /** One address as an object: line1, line2, locality, pincode. */
  f('address', { pincodePattern: z.string().default('^[1-9][0-9]{5}$') }),
  /** Text between the questions; holds no answer. */
  f('guidance', { body: Text }),
] as const;

const SimpleField = z.discriminatedUnion('type', simple);

/** A list of the same questions (the owners): every entry is an object of its fields. Groups do not nest. */
const RepeatingGroup = f('repeating-group', {
  fields: z.array(SimpleField),
  itemName: Text,
  minItems: z.number().int().min(0).default(0),
  maxItems: z.number().int().positive().default(20),
});

export const Field = z.discriminatedUnion('type', [...simple, RepeatingGroup]);
export type Field = z.infer<typeof Field>;
export type FieldOf<Type extends FieldTypeName> = Extract<Field, { type: Type }>;

/** One screen for a citizen. */
export const Page = z.object({
  code: PageCode,
  title: Text,
  guidance: Text.optional(),
  when: Rule.optional(),
  fields: z.array(Field),
});
export type Page = z.infer<typeof Page>;

export const Form = z.object({ code: FormCode, title: Text, pages: z.array(Page) });
export type Form = z.infer<typeof Form>;
