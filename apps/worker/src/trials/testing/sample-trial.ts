import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFingerprint, createSeal, hashSecret } from '@nirmaan/access/server';
import { createApplications, createCatalogue } from '@nirmaan/applications';
import { decodeRecording, decodeServiceVersion, decodeTable } from '@nirmaan/compiler';
import { createServiceAccount } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import { examples } from '@nirmaan/examples';
import type { Field } from '@nirmaan/forms';
import { Master } from '@nirmaan/masters';
import type { Database } from '@nirmaan/prisma';
import { createApplicationStore } from '@nirmaan/prisma/stores/applications';
import { createDefinitionStore } from '@nirmaan/prisma/stores/definitions';
import { createIdentityVault } from '@nirmaan/prisma/stores/identities';
import { ServiceDraft } from '@nirmaan/service';
import { type OpenTrial, realmOfTrial, TRIAL_PASSWORD, type Trial } from '@nirmaan/trials';

/** What opens a trial of an example. */
export function openingOf(code: string, more: Partial<OpenTrial> = {}): OpenTrial {
  const example = examples[code];
  return {
    kind: 'own',
    owner: { realm: 'pg', user: 'designer' },
    draft: withoutRequired(ServiceDraft.parse(example?.service)),
    masters: (example?.masters ?? []).map((each) => Master.parse(each)),
    language: 'en',
    ...more,
  };
}

/** Nothing has to be answered: a case is filed with what a test says. */
function withoutRequired(draft: ServiceDraft): ServiceDraft {
  const open = (fields: Field[]): Field[] =>
    fields.map((field) => {
      const inner = 'fields' in field ? { ...field, fields: open(field.fields) } : field;
      return { ...inner, required: false, checks: [], ...('maxItems' in field && { minItems: 0 }) };
    });
  const forms = draft.forms.map((form, at) =>
    at > 0 ? form : { ...form, pages: form.pages.map((page) => ({ ...page, fields: open(page.fields) })) },
  );
  return ServiceDraft.parse({ ...draft, forms });
}

/** The applications of a trial as the runtime composes them, by the clock of its DIGIT. */
export function applicationsOf(database: Database, trial: Trial, key: Uint8Array, now: () => number) {
  const digit = connectDigit({ mode: 'direct', baseUrl: trial.digitUrl });
  const serviceActor = createServiceAccount({ digit, userName: 'nirmaan-system', password: TRIAL_PASSWORD, now });
  const catalogue = createCatalogue({
    digit,
    context: async (realm) => ({ actor: await serviceActor(realm) }),
    store: createDefinitionStore(database),
    decode: decodeServiceVersion,
    readTable: decodeTable,
    readRecording: decodeRecording,
    now,
  });
  const applications = createApplications({
    store: createApplicationStore(database),
    vault: createIdentityVault(database, {
      seal: createSeal(key, 'identity').seal,
      fingerprint: createFingerprint(key, 'identity'),
      newId: () => randomUUID(),
      now,
    }),
    ...{ digit, catalogue, serviceActor, now },
    newId: () => randomUUID(),
    random: (bytes) => randomBytes(bytes),
    hash: hashSecret,
    sleep: (milliseconds) => sleep(milliseconds),
  });
  const userOf = async (userName: string) => {
    const person = trial.people.find((each) => each.userName === userName);
    const isCitizen = person?.audience === 'citizen';
    const [user] = await digit.user.search(
      {
        tenant: isCitizen ? realmOfTrial(trial.id) : trial.city,
        userName,
        type: isCitizen ? 'CITIZEN' : 'EMPLOYEE',
        limit: 1,
      },
      { actor: await serviceActor(realmOfTrial(trial.id)) },
    );
    if (!user) throw new Error(`the DIGIT of the trial does not know ${userName}`);
    return { user };
  };
  return { applications, digit, catalogue, userOf };
}
