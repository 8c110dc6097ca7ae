import type { AccessControlSlice } from '../services/access-control/slice';
import type { BoundarySlice } from '../services/boundary/slice';
import type { EncryptionSlice } from '../services/encryption/slice';
import type { FilestoreSlice } from '../services/filestore/slice';
import type { HrmsSlice } from '../services/hrms/slice';
import type { IdgenSlice } from '../services/idgen/slice';
import type { LocalizationSlice } from '../services/localization/slice';
import type { MdmsSlice } from '../services/mdms/slice';
import type { OtpSlice } from '../services/otp/slice';
import type { UserSlice } from '../services/user/slice';
import type { WorkflowSlice } from '../services/workflow/slice';

/** What the sandbox holds, a slice per service. */
export type SandboxState = {
  user: UserSlice;
  otp: OtpSlice;
  workflow: WorkflowSlice;
  mdms: MdmsSlice;
  idgen: IdgenSlice;
  localization: LocalizationSlice;
  filestore: FilestoreSlice;
  boundary: BoundarySlice;
  accessControl: AccessControlSlice;
  encryption: EncryptionSlice;
  hrms: HrmsSlice;
};
