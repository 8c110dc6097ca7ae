import { z } from 'zod';

/** FEEL keywords: a code spelled like one could not be named in a rule. */
const FEEL_KEYWORDS = new Set(
  'null true false function context if then else for return in some every satisfies instance of between and or not external list range date time duration item partial'.split(
    ' ',
  ),
);

const camel = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
  .refine((code) => !FEEL_KEYWORDS.has(code), { message: 'is a word of the rule language' });

/** First path segments of the runtime's addresses; a service of that name could not be reached. */
const RESERVED_SEGMENTS = new Set(['api', 'work', 'verify', 'track', 'my', 'apply', 'check', 'submitted']);

/** A service, for life: safe in addresses and in DIGIT codes. */
export const ServiceCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,29}$/)
  .refine((code) => !RESERVED_SEGMENTS.has(code), { message: 'is reserved' });
export type ServiceCode = z.infer<typeof ServiceCode>;

export const FormCode = camel;
export type FormCode = string;
export const PageCode = camel;
export type PageCode = string;
export const FieldCode = camel;
export type FieldCode = string;

/** A state of a workflow. The start is an ordinary code with us; it becomes DIGIT's empty name in the compiler. */
export const StateCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,62}$/);
export type StateCode = string;
export const ActionCode = z.string().regex(/^[A-Z][A-Z0-9_]{0,62}$/);
export type ActionCode = string;
export const RoleCode = z.string().regex(/^[A-Z][A-Z0-9_-]{0,49}$/);
export type RoleCode = string;
/** A parallel block or one of its branches. */
export const BlockCode = z.string().regex(/^[a-z][a-z0-9]{0,9}$/);
export type BlockCode = string;

/** A master as MDMS names it: `Module.Master`, for example `TradeLicence.TradeType`. */
export const MasterCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,49}\.[A-Za-z][A-Za-z0-9_-]{0,49}$/);
export type MasterCode = string;

/** egov-user accepts only letters and dots (its pattern is `^[a-zA-Z. ]*$`); DIGIT's own are lower case. */
export const TenantId = z
  .string()
  .max(256)
  .regex(/^[a-z]+(\.[a-z]+)*$/);
export type TenantId = string;

/** The first segment of a tenant id: the state or country, and the first column of every key of ours. */
export function realmOf(tenant: TenantId): string {
  return tenant.split('.', 1)[0] ?? tenant;
}

export function isRealm(tenant: TenantId): boolean {
  return !tenant.includes('.');
}

/** The part of a tenant id that is used in addresses: `citya` of `pg.citya`; the realm's own name at the realm. */
export function cityOf(tenant: TenantId): string {
  return tenant.slice(tenant.lastIndexOf('.') + 1);
}
