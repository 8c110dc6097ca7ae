import type { Field, FieldOf } from '@nirmaan/forms';
import { toFieldCode, wordsOfName } from '@nirmaan/forms/formats';
import type { Action, Workflow } from '@nirmaan/workflow';
import { fieldOrigin } from './origin';
import type { StudioNode } from './studio-node';

const MEGABYTE = 1024 * 1024;
const LARGEST = 5;
const MOST_FILES = 10;
const KINDS = new Map<string, 'pdf' | 'jpeg' | 'png'>([
  ['pdf', 'pdf'],
  ['jpeg', 'jpeg'],
  ['jpg', 'jpeg'],
  ['png', 'png'],
]);

/** What Studio calls filing, besides the action's own name. */
const FILING = /^(apply|create|submit|initiate)$/i;

/**
 * Documents the applicant hands in: for each a question which it is, where several are allowed, and the upload. Those of
 * later actions are asked when the action is taken (`documentsOfActions`), not here.
 */
export function readDocuments(configuration: StudioNode, taken: Set<string>, filing: readonly string[]): Field[] {
  return configuration.nodes('documents').flatMap((node) => {
    if (!isRequirement(node) || !isFiled(node, filing)) return [];
    if (node.flag('active') === false) {
      node.say('kept', 'compiler.studio.inactive', node.at, { name: node.text('category') });
      return [];
    }
    const name = node.text('category') || node.text('documentType') || 'document';
    const label = { en: node.text('label') || wordsOfName(name) };
    const required = node.flag('isMandatory') ?? false;
    const types = [...new Set(node.texts('documentTypes'))];
    const code = toFieldCode(name, taken);
    const upload: FieldOf<'document'> = {
      type: 'document',
      code,
      label,
      required,
      checks: [],
      personal: 'none',
      accept: acceptOf(node),
      maxBytes: bytesOf(node),
      maxFiles: filesOf(node),
      origin: fieldOrigin(node.at),
    };
    if (types.length < 2) return [upload];
    const which: FieldOf<'select-one'> = {
      type: 'select-one',
      code: toFieldCode(`${code.slice(0, 35)}Kind`, taken),
      label: { en: `${label.en}: which document` },
      required,
      checks: [],
      personal: 'none',
      choices: {
        from: 'list',
        options: types.map((type) => ({ value: type.slice(0, 100), label: { en: wordsOfName(type) } })),
      },
      origin: fieldOrigin(node.place('documentTypes')),
    };
    return [which, upload];
  });
}

/** Studio's screens also write how each action is taken into `documents`; those are no documents. */
function isRequirement(node: StudioNode): boolean {
  return !Array.isArray(node.member('actions'));
}

/** The actions an applicant or officer hands it in with, in Studio's own words. */
function actionsOf(node: StudioNode): string[] {
  return node.member('action') === undefined ? node.texts('workflowAction') : node.texts('action');
}

function isFiled(node: StudioNode, filing: readonly string[]): boolean {
  const actions = actionsOf(node);
  return actions.length === 0 || actions.some((each) => FILING.test(each) || filing.includes(each.toUpperCase()));
}

function acceptOf(node: StudioNode): ('pdf' | 'jpeg' | 'png')[] {
  const theirs = node.texts('allowedFileTypes').map((each) => each.toLowerCase().replace(/^\./, ''));
  const others = theirs.filter((each) => !KINDS.has(each));
  if (others.length > 0)
    node.say('kept', 'compiler.studio.file-types', node.place('allowedFileTypes'), { types: others.join(', ') });
  const accepted = [...new Set(theirs.flatMap((each) => KINDS.get(each) ?? []))];
  return accepted.length > 0 ? accepted : ['pdf', 'jpeg', 'png'];
}

function bytesOf(node: StudioNode): number {
  const megabytes = node.number('maxSizeInMB') ?? LARGEST;
  if (megabytes > 0 && megabytes <= LARGEST) return Math.max(1, Math.round(megabytes * MEGABYTE));
  node.say('kept', 'compiler.studio.file-size', node.place('maxSizeInMB'), { megabytes, most: LARGEST });
  return LARGEST * MEGABYTE;
}

function filesOf(node: StudioNode): number {
  const count = node.number('maxFilesAllowed') ?? 1;
  if (Number.isInteger(count) && count >= 1 && count <= MOST_FILES) return count;
  node.say('kept', 'compiler.studio.unread-number', node.place('maxFilesAllowed'));
  return 1;
}

/**
 * The workflow with what `documents` says of its later actions: documents that go with them, and whether a comment may or
 * must be given. `names`: what our codes are called there.
 */
export function documentsOfActions(
  workflow: Workflow,
  configuration: StudioNode,
  names: Readonly<Record<string, string>>,
): Workflow {
  const changes = new Map<string, Partial<Action>>();
  const change = (theirs: string, more: Partial<Action>): boolean => {
    const codes = workflow.actions
      .map(({ code }) => code)
      .filter((code) => (names[code] ?? code).toLowerCase() === theirs.toLowerCase());
    for (const code of codes) changes.set(code, { ...changes.get(code), ...more });
    return codes.length > 0;
  };
  for (const node of configuration.nodes('documents')) {
    if (isRequirement(node)) {
      if (isFiled(node, workflow.filing)) continue;
      const documents = node.flag('isMandatory') === true ? 'required' : 'optional';
      for (const action of actionsOf(node))
        if (!change(action, { documents }))
          node.say('kept', 'compiler.studio.no-such-action', node.at, { name: node.text('category'), action });
      continue;
    }
    for (const asked of node.nodes('actions')) {
      const comments = asked.node('comments');
      if (!comments) continue;
      const comment =
        comments.flag('show') === false ? 'none' : comments.flag('isMandatory') === true ? 'required' : 'optional';
      change(asked.text('action'), { comment });
    }
  }
  return { ...workflow, actions: workflow.actions.map((action) => ({ ...action, ...changes.get(action.code) })) };
}
