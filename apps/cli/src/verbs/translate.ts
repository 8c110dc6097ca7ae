import { issuesFromZod, Json, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { foreignLanguages, translateExpression } from '@nirmaan/rules/foreign';
import type { RuleType, RuleTypes } from '@nirmaan/rules/parse';
import { z } from 'zod';
import { parseJson, readInput } from '../files';
import { FoundProblems, formatIssues, issuesToJson } from '../problems';
import type { Surroundings } from '../surroundings';
import { defineVerb, type Report } from '../verb';

const Data = z.record(z.string(), Json);
const Names = z.record(z.string(), z.string());

export const translate = defineVerb({
  name: 'translate',
  about: 'Translates an expression of another language into FEEL; nothing is run.',
  usage: ['--from javascript "<expression>" [--condition] [--data <file>] [--names <file>]'],
  options: {
    from: { type: 'string', value: '<language>', about: foreignLanguages.join(', ') },
    condition: { type: 'boolean', about: 'only whether it holds counts, as for visibility' },
    data: { type: 'string', value: '<file>', about: 'an object of answers: the names there are, and their types' },
    names: { type: 'string', value: '<file>', about: 'an object: new names by old ones' },
  },
  shape: z.object({
    positionals: z.tuple([z.string()], 'one expression is expected (put it into quotes)'),
    from: z.enum(['javascript'], `there is ${foreignLanguages.join(', ')}`),
    condition: z.boolean().default(false),
    data: z.string().optional(),
    names: z.string().optional(),
  }),
  async run({ positionals: [text], from, condition, data, names }, surroundings, loadMessages): Promise<Report> {
    const messages = await loadMessages();
    const translation = translateExpression({
      language: from,
      text,
      wanted: condition ? 'condition' : 'value',
      ...(data !== undefined && { types: typesOf(await read(Data, data, surroundings)) }),
      ...(names !== undefined && { names: await read(Names, names, surroundings) }),
    });
    if ('kept' in translation) {
      const { reason, kept } = translation;
      return {
        hasProblems: true,
        json: { kept, problems: issuesToJson([reason], messages) },
        text: '',
        notes: formatIssues('expression', [reason], messages),
      };
    }
    const { isExact, notes } = translation;
    return {
      hasProblems: false,
      json: { text: translation.text, isExact, problems: issuesToJson(notes, messages) },
      text: `${translation.text}\n`,
      notes: formatIssues('expression', notes, messages),
    };
  },
});

async function read<Shape extends z.ZodType>(shape: Shape, name: string, surroundings: Surroundings) {
  const input = await readInput(name, surroundings);
  const parsed = shape.safeParse(parseJson(input));
  if (!parsed.success) throw new FoundProblems(input.place, issuesFromZod(parsed.error));
  return parsed.data;
}

/** The types that answers show: of a list, that of its first entry. */
function typesOf(data: JsonObject): RuleTypes {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeOf(value)]));
}

function typeOf(value: JsonValue | undefined): RuleType {
  if (value === null || value === undefined) return 'any';
  if (Array.isArray(value)) return { list: typeOf(value[0]) };
  if (typeof value === 'object') return { context: typesOf(value) };
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}
