import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleStyle } from '../packages/citizen/build.mjs';

const root = path.join(import.meta.dirname, '..');
const forms = path.join(root, 'packages/forms/src');

type Entries = [string, string][];
type Made = {
  typeNames: string[];
  documentOf(type: string, cases: unknown, options: { language: string; style: string }): string;
  answersAfter(type: string, cases: unknown, entries: Entries): { before: object; after: object };
};

export type FieldDocuments = {
  types: string[];
  document(type: string, options: { language: string }): string;
  answersAfter(type: string, entries: Entries): { before: object; after: object };
};

/** Pages with every field type in every state, rendered by the sources as they are: no installation is asked. */
export async function makeFieldDocuments(): Promise<FieldDocuments> {
  const outfile = path.join(root, 'test-results/field-states.cjs');
  await build({
    entryPoints: [path.join(forms, 'testing/field-states.tsx')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    outfile,
    logLevel: 'warning',
  });
  const made: Made = createRequire(import.meta.url)(outfile);
  const style = await bundleStyle();
  const casesOf = (type: string) =>
    JSON.parse(fs.readFileSync(path.join(forms, 'field-types', type, 'cases.json'), 'utf8'));
  return {
    types: made.typeNames,
    document: (type, options) => made.documentOf(type, casesOf(type), { ...options, style }),
    answersAfter: (type, entries) => made.answersAfter(type, casesOf(type), entries),
  };
}
