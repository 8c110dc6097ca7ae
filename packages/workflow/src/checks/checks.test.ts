import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { languagePacks } from '@nirmaan/lexicon/language-packs';
import { createMessages } from '@nirmaan/lexicon/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkflow } from '../testing/arbitrary-workflow';
import { forTests } from '../testing/notation';
import { checks, checkWorkflow } from '.';

const messages = createMessages(languagePacks, 'en');
const folder = (name: string) => new URL(`./${name}`, import.meta.url);

describe('checks', () => {
  it('are each in the registry', () => {
    const folders = readdirSync(folder('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => `workflow.${entry.name}`).sort()).toEqual(checks.map((check) => check.code).sort());
  });

  it.each(checks.map((check) => check.code.slice('workflow.'.length)))(
    '%s: has cases, a text and an explanation, the same in its page and in the language pack',
    (name) => {
      expect(existsSync(folder(`${name}/cases.test.ts`))).toBe(true);
      expect(messages.has(`workflow.issue.workflow.${name}`)).toBe(true);
      expect(messages.text(`workflow.explain.${name}`)).toBe(readFileSync(folder(`${name}/explain.md`), 'utf8').trim());
    },
  );

  it('fail on no workflow, and name places that are there', () => {
    fc.assert(
      fc.property(arbitraryWorkflow, (workflow) => {
        for (const { path } of checkWorkflow(workflow, forTests)) {
          const [, list, position] = path.split('/');
          if (list === 'states' && position) expect(workflow.states[Number(position)]).toBeDefined();
          if (list === 'actions') expect(workflow.actions[Number(position)]).toBeDefined();
        }
      }),
    );
  });
});
