import path from 'node:path';
import { importFile } from '@nirmaan/compiler';
import { issue, issuesFromZod } from '@nirmaan/lexicon';
import { Master } from '@nirmaan/masters';
import { checkService, mastersOfService, type ServiceDefinition, type ServiceDraft } from '@nirmaan/service';
import { type Input, listJsonFiles, parseJson, readInput } from './files';
import { FoundProblems } from './problems';
import type { Surroundings } from './surroundings';

/** Options of every verb that reads a service. */
export const masterOption = {
  master: {
    type: 'string',
    multiple: true,
    value: '<file>',
    about: 'a master the service reads (default: masters/*.json beside the service)',
  },
} as const;

/** A service from its file, and the masters named by `--master` or lying in `masters/` beside it. */
export async function readService(
  name: string,
  masterFiles: string[] | undefined,
  surroundings: Surroundings,
): Promise<{ place: string; draft: ServiceDraft; masters: Master[] | undefined }> {
  const input = await readInput(name, surroundings);
  const imported = importFile(input.text);
  if (!imported.draft) throw new FoundProblems(input.place, imported.issues);
  if (imported.kind !== 'service')
    throw new FoundProblems(input.place, [issue('cli.import-first', '', { kind: imported.kind })]);
  return { place: input.place, draft: imported.draft, masters: await readMasters(input, masterFiles, surroundings) };
}

/** Undefined where nothing is said about masters: then nothing can be said about their use either. */
async function readMasters(
  service: Input,
  named: string[] | undefined,
  surroundings: Surroundings,
): Promise<Master[] | undefined> {
  const beside = service.path === undefined ? undefined : path.join(path.dirname(service.path), 'masters');
  const files = named ?? (beside === undefined ? undefined : await listJsonFiles(beside));
  return files && Promise.all(files.map((file) => readMaster(file, surroundings)));
}

export async function readMaster(name: string, surroundings: Surroundings): Promise<Master> {
  const input = await readInput(name, surroundings);
  const parsed = Master.safeParse(parseJson(input));
  if (!parsed.success)
    throw new FoundProblems(
      path.relative(surroundings.folder, input.path ?? '') || input.place,
      issuesFromZod(parsed.error),
    );
  return parsed.data;
}

/** A service without errors; with any, they are what is reported. */
export async function readDefinition(
  name: string,
  masterFiles: string[] | undefined,
  surroundings: Surroundings,
): Promise<{ place: string; definition: ServiceDefinition; masters: Master[] }> {
  const { place, draft, masters } = await readService(name, masterFiles, surroundings);
  const { definition, issues } = checkService(draft, { masters });
  if (!definition) throw new FoundProblems(place, issues);
  return {
    place,
    definition,
    masters: mastersOfService(draft, masters ?? []),
  };
}
