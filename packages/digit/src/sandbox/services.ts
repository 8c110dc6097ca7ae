import { sandboxAccessControl } from '../services/access-control/sandbox';
import { sandboxBoundary } from '../services/boundary/sandbox';
import { sandboxEncryption } from '../services/encryption/sandbox';
import { sandboxFilestore } from '../services/filestore/sandbox';
import { sandboxHrms } from '../services/hrms/sandbox';
import { sandboxIdgen } from '../services/idgen/sandbox';
import { sandboxLocalization } from '../services/localization/sandbox';
import { sandboxMdms } from '../services/mdms/sandbox';
import { sandboxOtp } from '../services/otp/sandbox';
import { sandboxUser } from '../services/user/sandbox';
import { sandboxWorkflow } from '../services/workflow/sandbox';
import type { SandboxService } from './service';
import type { SandboxState } from './state';

/** Every DIGIT service the sandbox answers for. */
export const sandboxServices = {
  user: sandboxUser,
  otp: sandboxOtp,
  workflow: sandboxWorkflow,
  mdms: sandboxMdms,
  idgen: sandboxIdgen,
  localization: sandboxLocalization,
  filestore: sandboxFilestore,
  boundary: sandboxBoundary,
  accessControl: sandboxAccessControl,
  encryption: sandboxEncryption,
  hrms: sandboxHrms,
} satisfies { [Name in keyof SandboxState]: SandboxService<Name, never> | SandboxService<Name, object> };
