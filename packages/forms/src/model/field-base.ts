import { FieldCode, Json, Language, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { z } from 'zod';

/**
 * Where something was imported from: its place in the file, and verbatim what we have no member for. Written by a format
 * (`formats/`), read by its export, and carried along by every edit.
 */
export const Origin = z.record(z.string(), Json);
export type Origin = z.infer<typeof Origin>;

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
  origin: Origin.optional(),
});
export type FieldBase = z.infer<typeof FieldBase>;

/** Where the choices of a select come from. */
export const Choices = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('list'),
    options: z.array(z.object({ value: z.string().max(100), label: Text, hint: Text.optional() })),
  }),
  /**
   * Rows of a master: `value` and `label` name columns; equal values are offered once.
   * `labels`: columns with the label in other languages, by language; where one is empty `label` is shown.
   * `where`: only rows whose `column` equals the answer of field `field` (a category, then its types).
   */
  z.object({
    from: z.literal('master'),
    master: z.string(),
    value: z.string(),
    label: z.string(),
    labels: z.record(Language, z.string()).optional(),
    where: z.object({ column: z.string(), field: FieldCode }).optional(),
  }),
]);
export type Choices = z.infer<typeof Choices>;
