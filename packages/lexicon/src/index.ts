/**
 * The words every other package uses: codes, texts in several languages, problems, money, instants.
 *
 * One word stands for one idea; GLOSSARY.md beside this package lists them. Built-in texts are under `./messages`.
 */
export {
  ActionCode,
  BlockCode,
  FieldCode,
  FormCode,
  MasterCode,
  PageCode,
  RoleCode,
  ServiceCode,
  StateCode,
  TenantId,
  cityOf,
  isRealm,
  realmOf,
} from './codes';
export { Instant, toIsoInstant } from './instant';
export { type Issue, type IssueSeverity, countIssues, hasErrors, issue, issuesFromZod } from './issue';
export { type JsonObject, type JsonValue, Json, canonicalJson } from './json';
export { Language, directionOf, languageNameOf } from './language';
export { Money } from './money';
export { appendPointer, parsePointer, toPointer, valueAt } from './pointer';
export { Text, localize } from './text';
