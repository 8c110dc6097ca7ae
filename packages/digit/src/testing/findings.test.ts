import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const src = fileURLToPath(new URL('../', import.meta.url));
const findings = readFileSync(path.join(src, '../../../docs/digit-findings.md'), 'utf8');

/** Names of exchanges by recording, as `recorded/` folders hold them. */
function readRecordings(): Map<string, Set<string>> {
  const Named = z.array(z.object({ name: z.string() }));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)recorded\/[^/]+\.json$/.test(file),
  );
  return new Map(
    files.flatMap((file) => {
      const named = Named.safeParse(JSON.parse(readFileSync(path.join(src, file), 'utf8')));
      return named.success ? [[path.basename(file, '.json'), new Set(named.data.map((each) => each.name))]] : [];
    }),
  );
}

const references = findings
  .split('\n')
  .filter((line) => line.startsWith('Shown by'))
  .flatMap((line) => [...line.matchAll(/`([a-z0-9-]+): ([^`]+)`/g)])
  .map(([, recording = '', exchange = '']) => ({ recording, exchange }));

describe('the findings in DIGIT', () => {
  const recordings = readRecordings();

  it('name exchanges that were recorded', () => {
    expect(references.length).toBeGreaterThan(50);
    const missing = references.filter(({ recording, exchange }) => !recordings.get(recording)?.has(exchange));
    expect(missing).toEqual([]);
  });

  it('are numbered in order', () => {
    const numbers = [...findings.matchAll(/^\*\*(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  it('each show an exchange or say where they come from', () => {
    const entries = findings.split(/^(?=\*\*\d+\. )/m).slice(1);
    const bare = entries.filter((entry) => !/^Shown by/m.test(entry) && !entry.includes('*from reading the source*'));
    expect(bare.map((entry) => entry.slice(0, 80))).toEqual([]);
  });

  it('name files of ours that exist', () => {
    const files = [...findings.matchAll(/\(`((?:wire|services)\/[^`]+|read-back\.ts)`\)/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of new Set(files)) expect(readFileSync(path.join(src, file), 'utf8')).not.toBe('');
  });
});
