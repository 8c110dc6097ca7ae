import type { DigitUser } from '@nirmaan/digit';
import { type Issue, issue } from '@nirmaan/lexicon';
import type { ApplicationPorts, Applications } from '../applications';
import { errorsOf, judgeForm, titleOf } from '../cases/judging';
import { documentsIn } from '../drafts/documents';
import { newReference } from '../encoding';
import type { Application } from '../model/application';
import { createIdentity } from './identity';

/** From answers to a reference: judged, proven, stored in one transaction. DIGIT learns of it later, from the outbox. */
export function createSubmission(ports: ApplicationPorts): Pick<Applications, 'sendCode' | 'submit'> {
  const { store, catalogue, now } = ports;
  const identity = createIdentity(ports);

  return {
    sendCode: ({ realm, mobileNumber }) => identity.sendCode({ realm, mobileNumber }),

    async submit({ realm, secret, key, mobileNumber, name, code, language }) {
      const before = await store.findSubmitted(realm, key);
      if (before) return before;
      const draft = await store.findDraft(realm, ports.hash(secret));
      if (!draft || draft.expiresAt <= now()) return { issues: [issue('applications.no-draft', '')] };
      if (draft.submitted) {
        const filed = await store.findApplicationNamed(realm, draft.submitted);
        if (filed) return { reference: filed.reference, proven: filed.proven };
      }
      const published = await catalogue.version(realm, draft.service, draft.version);
      const form = published?.definition.forms[0];
      const start = published && startOf(published.definition);
      if (!published || !form || !start) return { issues: [issue('applications.no-service', '')] };
      const { definition } = published;
      const { evaluation } = await judgeForm(
        ports,
        { realm, tenant: draft.tenant, definition, language },
        form,
        draft.data,
      );
      const issues = [
        ...errorsOf(evaluation),
        ...applicantIssues(mobileNumber, name),
        ...(await documentIssues(realm, `draft:${draft.id}`, evaluation.submitted)),
      ];
      if (issues.length > 0) return { issues };

      let user: DigitUser | undefined;
      const proof = await store.findDraftProof(realm, draft.id);
      if (proof?.mobileNumber === mobileNumber) user = proof.user;
      else if (code && definition.access.identify !== 'none') {
        const result = await identity.prove({ realm, mobileNumber, name, code });
        if ('wrongCode' in result) {
          // The code may have been used by a first click of the same submission that finished meanwhile.
          const meanwhile = (await store.findSubmitted(realm, key)) ?? (await store.findDraftProof(realm, draft.id));
          if (meanwhile && 'reference' in meanwhile) return meanwhile;
          if (meanwhile?.mobileNumber !== mobileNumber) return { wrongCode: true };
          user = meanwhile.user;
        } else if ('signedIn' in result) {
          user = result.signedIn.actor.user;
          await store.setDraftProof(realm, draft.id, { mobileNumber, user });
        }
      }

      const at = now();
      const proven = user !== undefined || definition.access.identify === 'none';
      const title = titleOf(form, evaluation.submitted);
      const application: Application = {
        id: ports.newId(),
        realm,
        reference: newReference(ports.random),
        tenant: draft.tenant,
        service: draft.service,
        version: draft.version,
        businessService: published.businessService,
        state: start,
        revision: 0,
        answers: evaluation.submitted,
        ...(title !== undefined && { title }),
        language,
        applicant: { name: name.trim(), mobileNumber, ...(user && { user }) },
        proven,
        filedAt: at,
        stateSince: at,
        filed: 0,
        filingDone: false,
        quarantined: false,
      };
      const result = await store.insertApplication(application, {
        key,
        draftId: draft.id,
        event: {
          at,
          kind: 'submitted',
          to: start,
          by: { name: application.applicant.name, role: 'CITIZEN', ...(user && { uuid: user.uuid }) },
          detail: { reference: application.reference, proven },
          ...(evaluation.decisions.length > 0 && { decisions: evaluation.decisions }),
        },
        outbox: [{ kind: 'file-application', subject: application.id, key: application.id, payload: {}, dueAt: at }],
      });
      return 'inserted' in result ? { reference: application.reference, proven } : result;
    },
  };

  /** A reference in posted answers must name a file that was staged for this draft. */
  async function documentIssues(realm: string, owner: string, answers: unknown): Promise<Issue[]> {
    const documents = documentsIn(answers);
    const uploads = await Promise.all(documents.map((document) => store.findUpload(realm, document.ref)));
    return documents.flatMap((document, at) =>
      uploads[at]?.owner === owner ? [] : [issue('applications.upload-missing', '', { name: document.name })],
    );
  }
}

export function startOf(definition: { workflow: { states: { code: string; kind: string }[] } }): string | undefined {
  return definition.workflow.states.find((state) => state.kind === 'start')?.code;
}

function applicantIssues(mobileNumber: string, name: string): Issue[] {
  return [
    ...(/^[0-9]{7,15}$/.test(mobileNumber) ? [] : [issue('applications.mobile-number', '')]),
    ...(name.trim() && name.length <= 100 ? [] : [issue('applications.name', '')]),
  ];
}
