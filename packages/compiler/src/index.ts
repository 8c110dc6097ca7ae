/**
 * From a definition to what DIGIT stores, and from files of others to a draft. Pure in both directions.
 *
 * `compileService` gives artefacts for a target (a folder in `targets/`); `importFile` recognises a file's kind (a folder
 * in `imports/`) and says what it did. A published version is packed by `encodeServiceVersion`.
 */
export type { DigitArtifact, DigitArtifacts } from './artifacts/artifacts';
export { compileService } from './compile-service';
export { decodeRecording, NIRMAAN_RECORDING, type RecordedSound } from './encoding/recording';
export {
  decodeServiceVersion,
  encodeServiceVersion,
  SERVICE_POINTER,
  SERVICE_VERSION,
  type ServiceVersion,
  ServiceVersionError,
} from './encoding/service-version';
export { decodeTable, NIRMAAN_TABLE } from './encoding/table';
export { importFile } from './import-file';
export { exportBusinessService } from './imports/business-service/export';
export { findJsonFault, type TextPlace } from './imports/find-json-fault';
export type { ImportNote, ImportResult } from './imports/import-result';
export { exportStudioConfiguration } from './imports/studio-configuration/export';
export type { CompileOptions } from './targets/digit-2.9';
export { toBusinessServices } from './targets/digit-2.9/business-service';
export { ORCHESTRATOR_ROLE, SYSTEM_ROLE } from './targets/digit-2.9/digit-roles';
export { AUTO_ESCALATION, toEscalationArtifacts } from './targets/digit-2.9/escalation';
export { MissingRecording } from './targets/digit-2.9/recordings';
