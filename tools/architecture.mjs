/**
 * The direction of dependencies, as data, and the check that the sources keep to it.
 *
 * A package is entered only through its doors (`exports`). What may import what is `mayImport`; docs/architecture.md
 * draws it. A `.` door must not reach React, Next or Prisma.
 */
import fs from 'node:fs';
import path from 'node:path';
import { root, sourceFiles } from './workspace.mjs';

/** Package → packages whose doors it may import. Apps may import any door but those in `closedTo`. */
export const mayImport = {
  lexicon: [],
  examples: [],
  rules: ['lexicon'],
  digit: ['lexicon'],
  access: ['lexicon', 'digit'],
  ui: ['lexicon'],
  forms: ['lexicon', 'rules'],
  workflow: ['lexicon', 'rules'],
  masters: ['lexicon', 'rules', 'forms'],
  connectors: ['lexicon', 'rules', 'forms'],
  service: ['lexicon', 'rules', 'forms', 'workflow', 'masters', 'connectors'],
  compiler: ['lexicon', 'rules', 'forms', 'workflow', 'masters', 'connectors', 'service', 'digit'],
  publisher: ['lexicon', 'compiler', 'digit'],
  sandbox: ['lexicon', 'digit'],
  trials: ['lexicon', 'masters', 'service', 'workflow'],
  applications: ['lexicon', 'rules', 'service', 'forms', 'workflow', 'digit'],
  citizen: ['lexicon', 'rules', 'forms', 'workflow', 'service', 'ui'],
  prisma: [
    'lexicon',
    'access',
    'applications',
    'connectors',
    'publisher',
    'service',
    'masters',
    'digit',
    'sandbox',
    'trials',
  ],
};

/** Folders of a package that are React; they may add `ui`. */
const REACT_DOORS = ['editor', 'renderer'];
const REACT = /^(react|react-dom|next|@rjsf|@xyflow|lucide-react|radix-ui)(\/|$)/;
const NODE = /^(node:|pg$|@prisma\/)/;
/** Packages that are React as a whole, or whose work is I/O. */
const MAY_REACT = new Set(['ui', 'citizen']);
const MAY_NODE = new Set(['prisma', 'sandbox']);
const NODE_FOLDERS = ['server', 'server.ts', 'testing'];

function ownerOf(file) {
  const [top, name, , folder] = path.relative(root, file).split(path.sep);
  if (top === 'packages') return { kind: 'package', name, folder: folder ?? '' };
  if (top === 'prisma') return { kind: 'package', name: 'prisma', folder: '' };
  if (top === 'apps') return { kind: 'app', name, folder: '' };
  return undefined;
}

const IMPORT =
  /^\s*(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Names of modules a source imports, types included. */
export function importsOf(source) {
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? match[2]);
}

/** What is wrong with one file, in words. */
export function checkFile(file, source) {
  const owner = ownerOf(file);
  if (!owner || /\.test\.tsx?$/.test(file)) return [];
  const place = path.relative(root, file);
  const problems = [];
  const isReactDoor = REACT_DOORS.includes(owner.folder) || file.endsWith('.tsx') || MAY_REACT.has(owner.name);
  for (const name of importsOf(source)) {
    if (name.startsWith('@nirmaan/')) {
      const [, target, door] = name.split('/');
      if (target === owner.name) problems.push(`${place} imports its own package by name: ${name}`);
      if (owner.kind === 'package' && target !== owner.name) {
        const allowed = mayImport[owner.name];
        if (!allowed) problems.push(`${owner.name} is not in the table of packages`);
        else if (!allowed.includes(target) && !(target === 'ui' && isReactDoor))
          problems.push(
            `${place} imports ${name}: ${owner.name} may import ${allowed.join(', ') || 'nothing of ours'}`,
          );
      }
      if (door === 'editor' && owner.kind === 'app' && owner.name !== 'builder')
        problems.push(`${place} imports ${name}: editors are the builder's`);
      if (owner.kind === 'app' && ['builder', 'runtime', 'worker', 'cli'].includes(target))
        problems.push(`${place} imports an app: ${name}`);
    } else if (owner.kind === 'package') {
      if (REACT.test(name) && !isReactDoor) problems.push(`${place} imports ${name} behind a door without React`);
      if (
        NODE.test(name) &&
        !MAY_NODE.has(owner.name) &&
        !NODE_FOLDERS.includes(owner.folder) &&
        !/dhis2-fake|build\.mjs|cases/.test(place)
      )
        problems.push(`${place} imports ${name} behind a door without Node`);
    }
  }
  return problems;
}

export function checkArchitecture() {
  const problems = [];
  for (const file of sourceFiles('packages', 'apps', 'prisma'))
    if (/\.(ts|tsx)$/.test(file)) problems.push(...checkFile(file, fs.readFileSync(file, 'utf8')));
  return problems;
}

if (process.argv[1] === import.meta.filename) {
  const problems = checkArchitecture();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log('architecture: every import follows the table');
}
