import { DigitError } from '@nirmaan/digit';
import { connectDigit } from '@nirmaan/digit/server';
import { hasErrors } from '@nirmaan/lexicon';
import { findHeldRoles } from '@nirmaan/publisher';
import { checkService, type ServiceDraft } from '@nirmaan/service';
import { z } from 'zod';
import { formatCounts, formatIssues, issuesToJson } from '../problems';
import { getPublisher, readPublishEnvironment } from '../publishing/connect';
import { masterOption, readService } from '../read-service';
import type { Surroundings } from '../surroundings';
import { CannotRun, defineVerb } from '../verb';

export const check = defineVerb({
  name: 'check',
  about: 'Lists every problem of a service.',
  usage: ['<service.json> [--master <file>…] [--strict] [--url <base>]'],
  options: {
    ...masterOption,
    strict: { type: 'boolean', about: 'warnings are problems too (exit code 1)' },
    url: { type: 'string', value: '<base>', about: 'a DIGIT, which is asked who holds the roles in its cities' },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    master: z.array(z.string()).optional(),
    strict: z.boolean().default(false),
    url: z.string().optional(),
  }),
  async run({ positionals: [file], master, strict, url }, surroundings, loadMessages) {
    const messages = await loadMessages();
    const { place, draft, masters } = await readService(file, master, surroundings);
    const held = url === undefined ? undefined : await askWhoHolds(draft, url, surroundings);
    const { issues } = checkService(draft, { masters, held });
    return {
      hasProblems: hasErrors(issues) || (strict && issues.some((each) => each.severity === 'warning')),
      json: { file: place, service: draft.code, issues: issuesToJson(issues, messages) },
      text: `${formatIssues(place, issues, messages)}${formatCounts(issues) || `${draft.code}: no problems`}\n`,
    };
  },
});

/** Which of the service's roles are held, in the cities that offer it in that DIGIT. */
async function askWhoHolds({ code, roles }: ServiceDraft, url: string, { env }: Surroundings) {
  const environment = readPublishEnvironment({ ...env, DIGIT_URL: url });
  const realm = environment.digit.tenant ?? 'pg';
  const digit = connectDigit(environment.digit.connection);
  try {
    const actor = await getPublisher(digit, realm, environment);
    const asked = { realm, service: code, roles: roles.map((role) => role.code) };
    return await findHeldRoles(asked, digit, { actor });
  } catch (error) {
    throw error instanceof DigitError ? new CannotRun(`--url: ${error.message}`) : error;
  }
}
