import { hasErrors } from '@nirmaan/lexicon';
import { checkService } from '@nirmaan/service';
import { z } from 'zod';
import { formatCounts, formatIssues, issuesToJson } from '../problems';
import { masterOption, readService } from '../read-service';
import { defineVerb } from '../verb';

export const check = defineVerb({
  name: 'check',
  about: 'Lists every problem of a service.',
  usage: ['<service.json> [--master <file>…] [--strict]'],
  options: { ...masterOption, strict: { type: 'boolean', about: 'warnings are problems too (exit code 1)' } },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one service is expected'),
    master: z.array(z.string()).optional(),
    strict: z.boolean().default(false),
  }),
  async run({ positionals: [file], master, strict }, surroundings, loadMessages) {
    const messages = await loadMessages();
    const { place, draft, masters } = await readService(file, master, surroundings);
    const { issues } = checkService(draft, { masters });
    return {
      hasProblems: hasErrors(issues) || (strict && issues.some((each) => each.severity === 'warning')),
      json: { file: place, service: draft.code, issues: issuesToJson(issues, messages) },
      text: `${formatIssues(place, issues, messages)}${formatCounts(issues) || `${draft.code}: no problems`}\n`,
    };
  },
});
