import type { Messages } from '@nirmaan/lexicon/messages';
import { FORM_FUEL, LARGEST_RESULT, LONGEST_LIST, LONGEST_TEXT } from '../evaluate/limits';
import { DEEPEST } from '../model/rule';
import { LONGEST_RULE, MOST_TOKENS } from '../parse/parse-rule';
import { FUNCTION_GROUPS, type FunctionEntry, functionEntries } from './functions';
import type { FunctionGroup } from './signature';

const HEADINGS: Record<FunctionGroup, string> = {
  number: 'Numbers',
  string: 'Texts',
  boolean: 'Yes and no',
  list: 'Lists',
  date: 'Dates, times and lengths of time',
  range: 'Ranges',
  context: 'Groups of values',
  conversion: 'From one kind of value to another',
  service: 'Of services: masters, decision tables, places',
};

const count = (value: number) => value.toLocaleString('en');

/** The page of the language and of all functions, as Markdown; `docs/rules.md` is this text. */
export function writeReference(messages: Messages): string {
  const entries = functionEntries();
  const groups = FUNCTION_GROUPS.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    return `## ${HEADINGS[group]}\n\n${own.map((entry) => writeFunction(entry, messages)).join('\n')}`;
  });
  return `${LANGUAGE}\n# Functions\n\n${groups.join('\n')}`;
}

function writeFunction({ name, forms, words, example, library }: FunctionEntry, messages: Messages): string {
  const calls = forms.map((form) => `\`${form}\``).join(' or ');
  const loaded = library ? ` Loaded where a rule needs it (${library}).` : '';
  return `### ${name}\n\n${calls}\n\n${sentence(messages.text(words))}${loaded}\n\n\`${example.call}\` gives \`${example.gives}\`\n`;
}

const LANGUAGE = `<!-- Written by \`npm run golden\` from packages/rules/src/reference; do not edit. -->
# Rules

Conditions, computed values, fees, guards, decision tables and mappings are written in one language: FEEL, the expression language of OMG's DMN standard (1.5). A rule looks at answers and gives a value. It changes nothing, fetches nothing and always comes to an end. The builder writes rules from rows; the text of every rule can be seen and edited.

\`\`\`
annual income <= 250000 and (kind = "shop" or area > 40)
if owners[age < 18] != [] then "guardian" else "owner"
sum(items.price) * 1.18
every o in owners satisfies age(o.born) >= 18
started in [@"2026-04-01"..@"2027-03-31"]
decide("licence fee").amount
\`\`\`

| to say | write |
|---|---|
| number, text, yes or no, nothing | \`12.5\`, \`"shop"\`, \`true\`, \`false\`, \`null\` |
| date, time, length of time | \`@"2026-04-01"\`, \`@"10:30:00"\`, \`@"P30D"\`, \`@"P1Y6M"\` |
| an answer; a part of one | \`area\`, \`place.pincode\`; of all entries of a list: \`owners.name\` |
| calculate | \`+ - * / **\`; texts are joined with \`+\`; dates move by lengths of time |
| compare | \`= != < <= > >=\`, \`x between 1 and 5\`, \`x in [1..5]\`, \`x in ("a", "b")\`, \`x in (> 5)\`; \`(1..5)\` leaves both ends out |
| join | \`a and b\`, \`a or b\`, \`not(a)\` |
| choose | \`if a then b else c\` |
| list, its entries | \`[1, 2, 3]\`, \`list[1]\` the first, \`list[-1]\` the last, \`owners[age > 18]\`, \`numbers[item > 3]\` |
| for each; is there one; are all | \`for o in owners return o.age\`, \`some o in owners satisfies …\`, \`every o in owners satisfies …\`, \`for i in 1..3 return i\` |
| a group of values | \`{ price: 5, total: price * 2 }.total\` |
| kind of a value | \`x instance of number\` |
| arguments by name | \`substring(string: name, start position: 2)\` |

## What nothing means

An answer that is missing, or of a field that is hidden, is \`null\`. \`null\` is equal to \`null\` only; there is no order with it, and what is calculated with it is \`null\`. \`and\` and \`or\` know three values: \`false and null\` is \`false\`, \`true or null\` is \`true\`, anything else with \`null\` is \`null\`.

- A condition (visible, required, only when, guard) holds only where it is exactly \`true\`; \`null\` counts as no.
- A check of an answer fails only where it is exactly \`false\`; \`null\` lets the answer pass.
- A computed \`null\` is an empty field.
- Values of kinds that do not go together (\`"a" > 1\`) give \`null\` and a warning. The builder says so while the rule is written.

Dates in answers are read as dates where the field is one. A text and a date are never equal; \`date("2026-04-01")\` makes a date of a text.

## Limits

| what | limit |
|---|---|
| letters of a rule; words and signs of it | ${count(LONGEST_RULE)}; ${count(MOST_TOKENS)} |
| steps of a rule of a form; more for mappings and tables | ${count(FORM_FUEL)} |
| entries of a list | ${count(LONGEST_LIST)} |
| characters of a text | ${count(LONGEST_TEXT)} |
| parts of a result | ${count(LARGEST_RESULT)} |
| nested parts | ${count(DEEPEST)} |
| digits of a number | 15, decimal: \`0.1 + 0.2 = 0.3\` |

A rule that goes further is stopped: it gives \`null\` and says why. Long texts and lists cost steps in proportion to their length. The time of day and the time zone are handed in: on the server they are the server's.

## What is told while a rule is written

Names and functions nobody knows, with the nearest known one; kinds of values that do not go together; conditions that are true or false whatever is answered; branches that are never used; search patterns that cannot run; counting without end. Each is shown at its place in the text.

## What is not in it

No functions of one's own (\`function(x) …\`), so no \`sort\` by one; no functions of Java; no loops without end; no changes, no network, no files. Search patterns run in time that grows with the text only: what needs to look back (\`\\1\`) is refused.
`;

function sentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}
