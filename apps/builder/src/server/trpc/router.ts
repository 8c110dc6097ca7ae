import { getDraftProcedure } from './draft/get-draft';
import { saveDraft } from './draft/save-draft';
import { createMaster } from './master/create-master';
import { getMasterProcedure } from './master/get-master';
import { listMasterContents, listMastersProcedure } from './master/list-masters';
import { removeMaster, restoreMaster } from './master/remove-master';
import { saveMaster } from './master/save-master';
import { router } from './procedure';
import { getPublicationStatus } from './publish/get-publication-status';
import { listCities } from './publish/list-cities';
import { planPublication } from './publish/plan-publication';
import { resumePublication } from './publish/resume-publication';
import { startPublication } from './publish/start-publication';
import { stopPublication } from './publish/stop-publication';
import { addRecording } from './recording/add-recording';
import { getRecording } from './recording/get-recording';
import { createService } from './service/create-service';
import { findReport } from './service/find-report';
import { importService } from './service/import-service';
import { listQuestions } from './service/list-questions';
import { listServices } from './service/list-services';
import { listTemplates } from './service/list-templates';
import { removeService, restoreService } from './service/remove-service';
import { signIn } from './session/sign-in';
import { signOut } from './session/sign-out';

export const appRouter = router({
  session: router({ signIn, signOut }),
  service: router({
    list: listServices,
    questions: listQuestions,
    templates: listTemplates,
    create: createService,
    import: importService,
    report: findReport,
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
  recording: router({ add: addRecording, get: getRecording }),
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
