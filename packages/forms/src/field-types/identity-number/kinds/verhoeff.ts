/**
 * Verhoeff's check digit (J. Verhoeff, Error Detecting Decimal Codes, 1969): finds every wrong digit and every two
 * neighbours that were swapped. Aadhaar and MOSIP use it.
 */
export function hasVerhoeffDigit(digits: string): boolean {
  return [...digits].reverse().reduce((sum, digit, at) => multiply(sum, permute(Number(digit), at % 8)), 0) === 0;
}

/** In the group of the symmetries of a pentagon: 0–4 are turns, 5–9 reflections. */
function multiply(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b) % 5) + 5 : (a - b + 5) % 5;
}

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

function permute(digit: number, times: number): number {
  let permuted = digit;
  for (let time = 0; time < times; time++) permuted = PERMUTATION[permuted] ?? 0;
  return permuted;
}
