import path from 'node:path';
import { compileService, type DigitArtifact, SERVICE_VERSION } from '@nirmaan/compiler';
import { realmOf, TenantId } from '@nirmaan/lexicon';
import { z } from 'zod';
import { writeOutput } from '../files';
import { masterOption, readDefinition } from '../read-service';
import { readSounds } from '../read-sounds';
import { toDocument } from '../to-document';
import { toJson } from '../to-json';
import { CannotRun, defineVerb } from '../verb';

const Counted = z.coerce.number('a number is expected').int().positive().default(1);

export const compile = defineVerb({
  name: 'compile',
  about: 'Gives what a service is in DIGIT, without asking DIGIT.',
  usage: ['<service.json> [--target digit-2.9] [--city <tenant>…] [--out <folder>]'],
  options: {
    target: { type: 'string', value: '<target>', about: 'digit-2.9 (the default, the only one yet)' },
    city: { type: 'string', multiple: true, value: '<tenant>', about: 'where it is offered: pg.citya' },
    realm: { type: 'string', value: '<tenant>', about: 'default: that of the cities, else pg' },
    version: { type: 'string', value: '<n>', about: 'number of the version (1)' },
    'workflow-version': { type: 'string', value: '<n>', about: 'number of its workflow (1)' },
    ...masterOption,
    out: { type: 'string', value: '<folder>', about: 'a file for each kind of artefact (default: all to stdout)' },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    target: z.enum(['digit-2.9'], 'there is digit-2.9').default('digit-2.9'),
    city: z.array(TenantId).default([]),
    realm: TenantId.optional(),
    version: Counted,
    'workflow-version': Counted,
    master: z.array(z.string()).optional(),
    out: z.string().optional(),
  }),
  async run({ positionals: [file], out, ...given }, surroundings) {
    const realm = given.realm ?? realmOf(given.city[0] ?? 'pg');
    const stranger = given.city.find((city) => realmOf(city) !== realm);
    if (stranger) throw new CannotRun(`--city: ${stranger} is not in ${realm}`);
    const { definition, masters } = await readDefinition(file, given.master, surroundings);
    const compiled = compileService(definition, {
      target: given.target,
      realm,
      version: given.version,
      workflowVersion: given['workflow-version'],
      cities: given.city,
      masters,
      sounds: await readSounds(file, definition, surroundings),
    });
    if (out === undefined) {
      const json = toJson(compiled);
      return { hasProblems: false, json, text: toDocument(json) };
    }
    const files = groupByFile(compiled.artifacts);
    for (const [name, artifacts] of files) await writeOutput(path.join(out, name), toDocument(artifacts), surroundings);
    const { artifacts, ...head } = compiled;
    return {
      hasProblems: false,
      json: toJson({ ...head, out, files: Object.fromEntries([...files].map(([name, each]) => [name, each.length])) }),
      text: `${[...files].map(([name, each]) => `${path.join(out, name)}: ${each.length}\n`).join('')}${head.service}: ${artifacts.length} artefacts for ${head.target}\n`,
    };
  },
});

/** A file for each kind; the packed version apart, for it can only be compared unpacked. */
function groupByFile(artifacts: readonly DigitArtifact[]): Map<string, DigitArtifact[]> {
  const files = new Map<string, DigitArtifact[]>();
  for (const artifact of artifacts) {
    const isPacked = artifact.kind === 'mdms-row' && artifact.schemaCode === SERVICE_VERSION;
    const name = `${isPacked ? 'service-version' : artifact.kind}.json`;
    files.set(name, [...(files.get(name) ?? []), artifact]);
  }
  return files;
}
