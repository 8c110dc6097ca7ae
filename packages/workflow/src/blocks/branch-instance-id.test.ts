import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BranchInstanceIdError, branchInstanceId } from './branch-instance-id';

const numberParts = fc.tuple(
  fc.stringMatching(/^[A-Z]{2,8}(-[A-Z]{1,4})?$/),
  fc.integer({ min: 2020, max: 2099 }),
  fc.integer({ min: 1, max: 999_999 }),
  fc.constantFrom('', '-A'),
);
/** Ids as DIGIT's idgen makes them: a fixed shape, so that none is part of another. */
const caseId = numberParts.map(
  ([name, year, number, tail]) => `${name}-${year}-${String(number).padStart(6, '0')}${tail}`,
);
const branch = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
const iteration = fc.integer({ min: 1, max: 200 });

describe('the id of a branch', () => {
  it.each([
    ['TL-2026-000123', 'fire', 1, 'TL-2026~FIRE.1~000123'],
    ['TL-2026-000123-A', 'health', 12, 'TL-2026~HEALTH.12~000123-A'],
    ['PB/TL/2026-11-27/000123', 'fire', 1, 'PB/TL/2026-11-27/~~FIRE.1~000123'],
    // A branch inside that branch.
    ['TL-2026~FIRE.1~000123', 'gas', 2, 'TL-2026~FIRE.1~~~GAS.2~000123'],
  ])('of %s, branch %s, round %d is %s', (parent, code, round, id) => {
    expect(branchInstanceId(parent, code, round)).toBe(id);
  });

  it.each([
    ['has no digits', 'APPLICATION'],
    ['has signs that DIGIT’s look-up reads as wildcards', 'TL_2026_000123'],
    ['is nothing but a number', '000123'],
    ['leaves no room', `${'X'.repeat(115)}-0000123`],
  ])('hashes a case’s id that %s', (_, parent) => {
    expect(branchInstanceId(parent, 'fire', 1)).toMatch(/^~[A-Z2-7]{12}~FIRE\.1~$/);
  });

  it.each([
    ['', 'fire', 1],
    ['1', 'fire', 1],
    ['FIRE.1', 'fire', 1],
    ['TL-2026-000123', 'fire', 0],
    ['TL-2026-000123', 'fire', 1.5],
  ])('cannot be made of “%s”, branch %s, round %d', (parent, code, round) => {
    expect(() => branchInstanceId(parent, code, round)).toThrow(BranchInstanceIdError);
  });

  it('neither contains the id of its case nor is part of it, fits DIGIT’s column and alphabet, and is always the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(caseId, fc.string({ minLength: 6, maxLength: 128 })),
        branch,
        iteration,
        (parent, code, n) => {
          let id: string;
          try {
            id = branchInstanceId(parent, code, n);
          } catch (error) {
            return error instanceof BranchInstanceIdError;
          }
          return (
            !id.includes(parent) &&
            !parent.includes(id) &&
            id.length <= 128 &&
            /^[A-Za-z0-9.~/-]+$/.test(id) &&
            id === branchInstanceId(parent, code, n)
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is never part of that of another round, another branch, another case or a branch inside it', () => {
    const place = fc.tuple(caseId, branch, iteration);
    fc.assert(
      fc.property(place, place, fc.boolean(), fc.boolean(), (one, other, isSameCase, isSameBranch) => {
        const moved = [isSameCase ? one[0] : other[0], isSameBranch ? one[1] : other[1], other[2]] as const;
        fc.pre(one.join(' ') !== moved.join(' '));
        // Cases whose own ids contain one another cannot be told apart by anything.
        fc.pre(one[0] === moved[0] || (!one[0].includes(moved[0]) && !moved[0].includes(one[0])));
        const [first, second] = [branchInstanceId(...one), branchInstanceId(...moved)];
        const inner = branchInstanceId(first, other[1], other[2]);
        return ![first, second, inner].some((id, at, all) => all.some((each, b) => at !== b && each.includes(id)));
      }),
      { numRuns: 2000 },
    );
  });
});
