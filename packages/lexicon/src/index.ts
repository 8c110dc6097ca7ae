/**
 * The words every other package uses: codes, texts in several languages, problems, money, instants.
 *
 * One word stands for one idea; GLOSSARY.md beside this package lists them. Built-in texts are under `./messages`.
 */
export {
  ActionCode,
  BlockCode,
  cityOf,
  FieldCode,
  FormCode,
  isRealm,
  MasterCode,
  PageCode,
  RoleCode,
  realmOf,
  ServiceCode,
  StateCode,
  TenantId,
} from './codes';
export { Instant, toIsoInstant } from './instant';
export { countIssues, hasErrors, type Issue, type IssueSeverity, issue, issuesFromZod } from './issue';
export { canonicalJson, Json, type JsonObject, type JsonValue } from './json';
export { dateLocaleOf, directionOf, Language, languageNameOf } from './language';
export { Money } from './money';
export { nearestOf } from './nearest';
export { appendPointer, parsePointer, toPointer, valueAt } from './pointer';
export { localize, Text, textsIn } from './text';
