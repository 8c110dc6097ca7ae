/**
 * Who may do what: sessions, roles, and the policies that procedures name.
 *
 * Sign-in itself is DIGIT's. Nothing here knows HTTP or the database; Node's cryptography is behind `./server`.
 */
export { isSameOrigin } from './origin';
export {
  anyone,
  type BuilderRole,
  builderRoles,
  builderWith,
  hasRole,
  officer,
  type Policy,
  type Refusal,
  rolesIn,
  signedIn,
  tenantsOf,
} from './policy';
export {
  createSessions,
  type Session,
  type SessionKind,
  type SessionPorts,
  type SessionStore,
  type Sessions,
  type StoredSession,
} from './session';
