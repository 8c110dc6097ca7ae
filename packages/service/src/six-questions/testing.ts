import fc from 'fast-check';
import { Answers } from './answers';

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Clerk', 'clerk', 'Officer', 'Counter', 'निरीक्षक', 'المدير', '', '  '),
);
const lines = fc.oneof(
  words,
  fc.constantFrom(
    ...[
      'Name',
      'name',
      'Date of birth',
      'date',
      'Mobile number',
      'which ward',
      'Aadhaar',
      'ID number',
      'How many people',
    ],
    ...[
      'Kind of shop: food, clothes',
      'Is it rented?',
      'Photo of the shop',
      'मोबाइल नंबर',
      'تاريخ الميلاد',
      'I declare it',
    ],
  ),
);
const when = fc.constantFrom('before' as const, 'after' as const);

/** Any answers at all, said and unsaid. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    {
      language: fc.constantFrom('en', 'hi', 'ar', 'fr'),
      name: words,
      kind: fc.constantFrom('application', 'complaint'),
      who: words,
      counter: fc.boolean(),
      tells: fc.array(lines, { maxLength: 20 }),
      hands: fc.array(lines, { maxLength: 10 }),
      checks: fc.array(
        fc.record({
          who: words,
          does: fc.constantFrom('documents', 'visit', 'opinion'),
          sendsBack: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
      decides: fc.array(words, { maxLength: 2 }),
      returns: fc.boolean(),
      pays: fc.oneof(
        fc.constant({ what: 'nothing' as const }),
        fc.record({ what: fc.constant('depends' as const), when }),
        fc.record(
          { what: fc.constant('fixed' as const), amount: fc.integer({ min: 1, max: 100_000 }), when },
          { requiredKeys: ['what', 'when'] },
        ),
      ),
      receives: fc.constantFrom('certificate', 'answer', 'money', 'nothing'),
      days: fc.integer({ min: 1, max: 400 }),
    },
    { requiredKeys: ['language', 'name', 'kind', 'who', 'counter', 'tells', 'hands', 'returns'] },
  )
  .map((answers) => Answers.parse(answers));
