import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DigitArtifacts } from '@nirmaan/compiler';
import { connectDigit } from '@nirmaan/digit/server';
import { hasErrors, isRealm, issue, realmOf, TenantId } from '@nirmaan/lexicon';
import type { Messages } from '@nirmaan/lexicon/messages';
import {
  type ApplyPorts,
  applyPublish,
  findPublished,
  type Publication,
  type PublicationStore,
  type PublishPlan,
  startPublication,
} from '@nirmaan/publisher';
import { z } from 'zod';
import { FoundProblems, formatIssues, issuesToJson } from '../problems';
import { getPublisher, openPublications, readPublishEnvironment } from '../publishing/connect';
import { planNext } from '../publishing/plan-next';
import { masterOption, readDefinition } from '../read-service';
import { readSounds } from '../read-sounds';
import type { Surroundings } from '../surroundings';
import { toJson } from '../to-json';
import { CannotRun, defineVerb } from '../verb';

export const publish = defineVerb({
  name: 'publish',
  about: 'Compares a service with the DIGIT at DIGIT_URL, shows what would change, and puts it there.',
  usage: ['<service.json> --city <tenant>… [--yes | --dry-run]'],
  options: {
    city: {
      type: 'string',
      multiple: true,
      value: '<tenant>',
      about: 'all cities that offer it; default: as it is now',
    },
    yes: { type: 'boolean', about: 'go on without asking' },
    'dry-run': { type: 'boolean', about: 'only show the plan' },
    overwrite: { type: 'boolean', about: 'write over what was changed by hand in DIGIT' },
    resume: { type: 'boolean', about: 'go on with a publication whose process is gone' },
    ...masterOption,
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    city: z.array(TenantId.refine((each) => !isRealm(each), 'names a realm, not a city')).optional(),
    yes: z.boolean().default(false),
    'dry-run': z.boolean().default(false),
    overwrite: z.boolean().default(false),
    resume: z.boolean().default(false),
    master: z.array(z.string()).optional(),
  }),
  async run({ positionals: [file], city, yes, overwrite, resume, master, ...given }, surroundings, loadMessages) {
    const messages = await loadMessages();
    const { place, definition, masters } = await readDefinition(file, master, surroundings);
    const environment = readPublishEnvironment(surroundings.env);
    const realm = environment.digit.tenant ?? realmOf(city?.[0] ?? 'pg');
    const stranger = city?.find((each) => realmOf(each) !== realm);
    if (stranger) throw new CannotRun(`--city: ${stranger} is not in ${realm}`);
    const digit = connectDigit(environment.digit.connection);
    const actor = await getPublisher(digit, realm, environment);
    const context = { actor };
    const live = await findPublished({ realm, service: definition.code }, digit, context);
    const cities = city ?? live?.cities;
    if (!cities) throw new CannotRun(`--city: ${definition.code} was never published; say where it is offered`);
    const sounds = await readSounds(file, definition, surroundings);
    const next = { definition, masters, sounds, realm, cities, live, overwrite };
    const { artifacts, plan } = await planNext(next, digit, context);
    refuse(plan, place);
    const shown = {
      ...summaryOf(artifacts),
      cities,
      notOfferedAnyMore: live?.cities.filter((each) => !cities.includes(each)) ?? [],
      steps: plan.steps.map(({ key, change, title }) => ({ key, change, text: wordsOf(title, messages) })),
      problems: issuesToJson(plan.problems, messages),
    };
    const text = planText(plan, shown, messages);
    const isNothing = plan.steps.every((step) => step.change === 'keep') && shown.notOfferedAnyMore.length === 0;
    if (given['dry-run'] || isNothing)
      return { hasProblems: false, json: toJson({ plan: shown }), text: `${text}Nothing was written.\n` };
    if (!yes && !(await isConfirmed(text, artifacts, surroundings)))
      return {
        hasProblems: false,
        json: toJson({ plan: shown }),
        text: `${text}Nothing was written; --yes carries it out.\n`,
      };

    const { store, close } = await openPublications(environment);
    try {
      const begun = await begin(artifacts, actor.user.uuid, { store, resume });
      const stop = () => void store.requestStop(realm, begun.id);
      surroundings.signal.addEventListener('abort', stop, { once: true });
      const ended = await applyPublish(artifacts, begun, {
        digit,
        context,
        store,
        now: Date.now,
        sleep: (milliseconds) => sleep(milliseconds),
      } satisfies ApplyPorts);
      return {
        hasProblems: ended.state !== 'live',
        json: toJson({ plan: shown, publication: ended }),
        text: `${text}${resultText(ended, artifacts, messages)}`,
      };
    } finally {
      await close();
    }
  },
});

/** What stands in the way stops before anything is written. */
function refuse({ problems }: PublishPlan, place: string): void {
  const down = problems.find((each) => each.code === 'publisher.digit-down');
  if (down) throw new CannotRun(`DIGIT (${down.params.service}) gave no answer: ${down.params.code}`);
  if (hasErrors(problems)) throw new FoundProblems(place, problems);
}

/** One at a time: what is running already is refused, or taken over where its process is gone. */
async function begin(
  artifacts: DigitArtifacts,
  startedBy: string,
  { store, resume }: { store: PublicationStore; resume: boolean },
): Promise<Publication> {
  const publication = startPublication(artifacts, { id: randomUUID(), startedBy, startedAt: Date.now() });
  if (await store.begin(publication)) return publication;
  const running = await store.findLatest(artifacts.realm, artifacts.service);
  if (running?.state !== 'running')
    throw new CannotRun(`another publication of ${artifacts.service} has just ended; look at the plan again`);
  if (!resume)
    throw new CannotRun(
      `a publication of ${artifacts.service} is running since ${new Date(running.startedAt).toISOString()}; --resume takes it over if its process is gone`,
    );
  // What the file holds now counts, so every step is looked at again; what may be under way is waited for first.
  const begun = new Map(running.steps.map((step) => [step.key, step]));
  const isUnderWay = (state: string | undefined) => state === 'writing' || state === 'waiting';
  return {
    ...publication,
    id: running.id,
    startedBy: running.startedBy,
    startedAt: running.startedAt,
    steps: publication.steps.map((step) => {
      const before = begun.get(step.key);
      return before && running.version === publication.version && isUnderWay(before.state) ? before : step;
    }),
  };
}

async function isConfirmed(text: string, { service, version }: DigitArtifacts, surroundings: Surroundings) {
  if (!surroundings.confirm) return false;
  surroundings.writeError(text);
  return surroundings.confirm(`Publish ${service} version ${version}?`);
}

const summaryOf = ({ realm, service, version, businessService }: DigitArtifacts) => ({
  realm,
  service,
  version,
  businessService,
});

const wordsOf = ({ code, params }: PublishPlan['steps'][number]['title'], messages: Messages) =>
  messages.text(`publisher.step.${code}`, params);

type Shown = ReturnType<typeof summaryOf> & { notOfferedAnyMore: string[] };

function planText({ steps, problems }: PublishPlan, shown: Shown, messages: Messages): string {
  const lines = steps.map(({ change, title }) => `${change.padEnd(9)}${wordsOf(title, messages)}\n`).join('');
  const gone = shown.notOfferedAnyMore.map((city) => `change   ${shown.service} is not offered any more in ${city}\n`);
  return `${lines}${gone.join('')}${formatIssues(shown.service, problems, messages)}`;
}

function resultText({ state, steps, problem }: Publication, artifacts: DigitArtifacts, messages: Messages): string {
  const written = steps.filter((step) => step.state === 'done' && step.change !== 'keep').length;
  if (state === 'live') return `${artifacts.service} version ${artifacts.version} is live; ${written} written.\n`;
  if (state === 'stopped') return `Stopped after ${written} were written; the same command goes on.\n`;
  const issues = problem ? [issue(`publisher.${problem.code}`, '', problem.params)] : [];
  return `${formatIssues(artifacts.service, issues, messages)}${written} were written; the same command goes on.\n`;
}
