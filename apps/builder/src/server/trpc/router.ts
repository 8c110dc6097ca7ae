import { resetDemo } from './demo/reset-demo';
import { getDraftProcedure } from './draft/get-draft';
import { saveDraft } from './draft/save-draft';
import { dismissHints, listDismissedHints } from './hint/hints';
import { createMaster } from './master/create-master';
import { getMasterProcedure } from './master/get-master';
import { listMasterContents, listMastersProcedure } from './master/list-masters';
import { removeMaster, restoreMaster } from './master/remove-master';
import { saveMaster } from './master/save-master';
import { getRealmName } from './people/get-realm-name';
import { heldRoles } from './people/held-roles';
import { router } from './procedure';
import { getPublicationStatus } from './publish/get-publication-status';
import { listCities } from './publish/list-cities';
import { planPublication } from './publish/plan-publication';
import { resumePublication } from './publish/resume-publication';
import { startPublication } from './publish/start-publication';
import { stopPublication } from './publish/stop-publication';
import { addRecording } from './recording/add-recording';
import { getRecording } from './recording/get-recording';
import { createFromQuestions } from './service/create-from-questions';
import { createService } from './service/create-service';
import { findReport } from './service/find-report';
import { importAnother, importFiles, recogniseFiles } from './service/import-service';
import { listQuestions } from './service/list-questions';
import { listServices } from './service/list-services';
import { listTemplates } from './service/list-templates';
import { readWorkflow } from './service/read-workflow';
import { removeService, restoreService } from './service/remove-service';
import { getVersionWorkflow, listVersions } from './service/versions';
import { signIn } from './session/sign-in';
import { signOut } from './session/sign-out';
import { listTranslators, suggest } from './translation/suggest';
import {
  closeTrial,
  getTrialCall,
  getTrialScenario,
  getTrialState,
  listSharedTrials,
  moveTrialClock,
  openTrial,
  setTrialFaults,
  shareTrial,
} from './trial/trial';

export const appRouter = router({
  session: router({ signIn, signOut }),
  service: router({
    list: listServices,
    questions: listQuestions,
    templates: listTemplates,
    create: createService,
    fromQuestions: createFromQuestions,
    recogniseFiles,
    importFiles,
    importAnother,
    report: findReport,
    versions: listVersions,
    versionWorkflow: getVersionWorkflow,
    readWorkflow,
    remove: removeService,
    restore: restoreService,
  }),
  draft: router({ get: getDraftProcedure, save: saveDraft }),
  master: router({
    list: listMastersProcedure,
    contents: listMasterContents,
    get: getMasterProcedure,
    create: createMaster,
    save: saveMaster,
    remove: removeMaster,
    restore: restoreMaster,
  }),
  people: router({ heldRoles, realmName: getRealmName }),
  hint: router({ dismissed: listDismissedHints, dismiss: dismissHints }),
  demo: router({ reset: resetDemo }),
  recording: router({ add: addRecording, get: getRecording }),
  trial: router({
    open: openTrial,
    state: getTrialState,
    clock: moveTrialClock,
    faults: setTrialFaults,
    callBody: getTrialCall,
    scenario: getTrialScenario,
    close: closeTrial,
    share: shareTrial,
    shared: listSharedTrials,
  }),
  translation: router({ translators: listTranslators, suggest }),
  publish: router({
    cities: listCities,
    plan: planPublication,
    start: startPublication,
    status: getPublicationStatus,
    stop: stopPublication,
    resume: resumePublication,
  }),
});
export type AppRouter = typeof appRouter;
