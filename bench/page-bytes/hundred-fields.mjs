/** A form of one page with a hundred questions of the usual kinds: no label is another's, so that nothing compresses unfairly well. */
const TOPICS = [
  'owner',
  'business',
  'premises',
  'landlord',
  'workshop',
  'kitchen',
  'store room',
  'machine',
  'vehicle',
  'employee',
];
const PARTS = [
  { type: 'text', ask: 'What is the full name of the', hint: 'As it is written on the official paper' },
  { type: 'mobile-number', ask: 'Mobile number that reaches the' },
  { type: 'date', ask: 'Since which day do you have the' },
  { type: 'number', ask: 'Area in square metres used by the', minimum: 1, maximum: 100_000, unit: 'm²' },
  { type: 'yes-no', ask: 'Was there ever a complaint about the' },
  { type: 'text', ask: 'What was complained about the', shown: true },
  { type: 'select-one', ask: 'Which kind is the', choices: ['Residential', 'Commercial', 'Industrial', 'Mixed use'] },
  { type: 'select-many', ask: 'Which papers can you show for the', choices: ['Rent deed', 'Sale deed', 'Tax receipt'] },
  { type: 'amount', ask: 'Yearly cost of the', minimum: 0 },
  { type: 'long-text', ask: 'Anything an officer should know about the' },
];

export function hundredFields(parseRule) {
  const text = (words) => ({ en: words });
  const fields = TOPICS.flatMap((topic, row) =>
    PARTS.map(({ type, ask, hint, shown, choices, unit, ...options }, column) => ({
      type,
      code: `question${row}x${column}`,
      label: text(`${ask} ${topic}?`),
      required: column % 2 === 0,
      ...options,
      ...(hint && { hint: text(`${hint} of the ${topic}.`) }),
      ...(unit && { unit: text(unit) }),
      ...(choices && {
        choices: {
          from: 'list',
          options: choices.map((label, at) => ({ value: `choice${at}`, label: text(label) })),
        },
      }),
      ...(shown && { visible: parseRule(`question${row}x4 = true`, { [`question${row}x4`]: 'boolean' }).rule }),
    })),
  );
  return {
    code: 'application',
    title: text('A hundred questions'),
    pages: [{ code: 'questions', title: text('All about your trade'), fields }],
  };
}
