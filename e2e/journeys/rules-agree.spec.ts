import { expect, test } from '@playwright/test';
import { compareWithBrowser } from '../../bench/rules-agreement/compare.mjs';

/** `npm run bench -- rules-agreement` compares a hundred thousand. */
const PAIRS = 4_000;

test('browser and server judge random rules over random answers alike, value by value and warning by warning', async ({
  page,
}) => {
  const seed = Number(process.env.RULES_SEED ?? Date.now() % 1_000_000);
  console.log(`RULES_SEED=${seed}`);
  const { compared, distinct, differing } = await compareWithBrowser({ page, count: PAIRS, seed });
  expect(differing).toEqual([]);
  expect(compared).toBe(PAIRS);
  expect(distinct, 'different outcomes').toBeGreaterThan(PAIRS / 5);
});
