import { ConnectorUse } from '@nirmaan/connectors';
import { Form } from '@nirmaan/forms';
import { FieldCode, Json, Language, MasterCode, RoleCode, ServiceCode, Text } from '@nirmaan/lexicon';
import { Rule } from '@nirmaan/rules';
import { Scenario, Workflow, WorkflowLayout } from '@nirmaan/workflow';
import { z } from 'zod';
import { DraftedFrom } from '../six-questions/answers';
import { Message } from './message';
import { Recording } from './recording';

export const Role = z.object({
  code: RoleCode,
  name: Text,
  audience: z.enum(['citizen', 'officer', 'counter', 'system']),
});
export type Role = z.infer<typeof Role>;

/** A master this service reads; the rows are the policymakers', never copied into the service. */
export const MasterUse = z.object({ code: MasterCode });
export type MasterUse = z.infer<typeof MasterUse>;

/** What a table decides. Eligibility and documents are also asked by the page "check before you apply". */
export const TablePurpose = z.enum(['eligibility', 'documents', 'fee', 'routing', 'other']);
export type TablePurpose = z.infer<typeof TablePurpose>;

/**
 * The day whose rows count: when the application was filed, when the applicant completed it last (a correction moves it),
 * when it was decided, or the day on which it is asked. What has not happened yet counts as today.
 */
export const TableDay = z.enum(['filed', 'completed', 'decided', 'due']);
export type TableDay = z.infer<typeof TableDay>;

/**
 * A decision table this service asks: rules say `decide("<name>")`. An eligibility table has a boolean output `eligible`
 * and may have a text `reason`; a documents table a text `document` (policy C); a fee table a number `amount`.
 */
export const TableUse = z.object({
  code: MasterCode,
  name: FieldCode,
  purpose: TablePurpose.default('other'),
  asOf: TableDay.default('filed'),
  /** By input of the table: a rule over the answers of the application form. */
  inputs: z.record(FieldCode, Rule).default({}),
});
export type TableUse = z.infer<typeof TableUse>;

/** What the start page tells before a citizen begins. */
export const ServiceInfo = z.object({
  whoCanApply: Text.optional(),
  /** One line each. */
  whatYouNeed: z.array(Text).default([]),
  cost: Text.optional(),
  duration: Text.optional(),
});

/**
 * A service as its author draws it: well formed, possibly incomplete or wrong. `checkService` lists what is wrong.
 * The first form is the application form.
 */
export const ServiceDraft = z.object({
  formatVersion: z.literal(1),
  code: ServiceCode,
  name: Text,
  description: Text.default({}),
  info: ServiceInfo.default({ whatYouNeed: [] }),
  languages: z.array(Language).min(1),
  defaultLanguage: Language,
  currency: z.string().default('INR'),
  timeZone: z.string().default('Asia/Kolkata'),
  roles: z.array(Role),
  access: z.object({ identify: z.enum(['none', 'mobile', 'login']).default('mobile'), onBehalf: Rule.optional() }),
  forms: z.array(Form),
  workflow: Workflow,
  masters: z.array(MasterUse).default([]),
  tables: z.array(TableUse).default([]),
  /** DIGIT's id format; fixed shape that ends in a letter after the sequence (no number ever contains another). */
  idFormat: z.object({ name: z.string(), format: z.string() }),
  connectors: z.array(ConnectorUse).default([]),
  layout: z.object({ workflow: WorkflowLayout.default({}) }).default({ workflow: {} }),
  /** What can be heard besides being read. Absent: nothing, as in every version from before there were recordings. */
  recordings: z.array(Recording).max(2000).optional(),
  /** What the applicant is told, by state. Absent: nothing but the state's name, as in every version from before there were messages. */
  messages: z.array(Message).max(200).optional(),
  /** Runs of a case that are kept as tests; publishing runs them. Absent: none, as in every version from before. */
  scenarios: z.array(Scenario).max(200).optional(),
  /** The six answers it was drafted from, if it was; changing them drafts it anew around what its author made. */
  questions: DraftedFrom.optional(),
  /** Where it was imported from: old codes, and verbatim what we could not express. */
  origin: z.object({ kind: z.string(), source: Json }).optional(),
});
export type ServiceDraft = z.infer<typeof ServiceDraft>;

declare const checked: unique symbol;

/** A draft that `checkService` found without errors; only this can be compiled. */
export type ServiceDefinition = ServiceDraft & { readonly [checked]: true };
