/**
 * One form for everybody: every peer translates it into its own words. Of `count` questions a fifth are shown only when the
 * question before was answered "yes", a twentieth are worked out as the sum of the two numbers before, the others are texts
 * (required, 2 to 60 characters), numbers (0 to 100,000), yes or no, and one of four choices.
 *
 * @typedef {{ code: string, label: string } & (
 *   | { kind: 'text', required: boolean, shownWhen?: string }
 *   | { kind: 'number', required: boolean, shownWhen?: string }
 *   | { kind: 'choice', required: boolean, options: string[] }
 *   | { kind: 'sum', of: [string, string] }
 * )} Question
 * @returns {Question[]}
 */
export function neutralForm(count) {
  // Of each twenty: 4 conditional, 1 computed. The keys of the bench go into a number that a sum reads and a text that is required.
  const block = (at) => {
    const code = (position) => `q${at * 20 + position}`;
    const text = (position, shownWhen) => ({
      kind: 'text',
      code: code(position),
      label: `Name of thing ${at * 20 + position}`,
      required: true,
      ...(shownWhen && { shownWhen }),
    });
    const number = (position) => ({
      kind: 'number',
      code: code(position),
      label: `Size of thing ${at * 20 + position}`,
      required: true,
    });
    const choice = (position, options) => ({
      kind: 'choice',
      code: code(position),
      label: `Kind of thing ${at * 20 + position}`,
      required: true,
      options,
    });
    const yesNo = (position) => choice(position, ['yes', 'no']);
    return [
      text(0),
      number(1),
      number(2),
      { kind: 'sum', code: code(3), label: `Size of both ${at * 20 + 3}`, of: [code(1), code(2)] },
      yesNo(4),
      text(5, code(4)),
      text(6),
      choice(7, ['red', 'green', 'blue', 'white']),
      yesNo(8),
      text(9, code(8)),
      text(10),
      number(11),
      text(12),
      yesNo(13),
      text(14, code(13)),
      text(15),
      number(16),
      yesNo(17),
      text(18, code(17)),
      text(19),
    ];
  };
  return Array.from({ length: Math.ceil(count / 20) }, (_, at) => block(at))
    .flat()
    .slice(0, count);
}

export const limits = { shortest: 2, longest: 60, least: 0, most: 100_000 };
