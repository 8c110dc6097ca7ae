import { describe, expect, it } from 'vitest';
import { baseOfTrial, isBelow, trialIn } from './trial-path';

const id = 'abcdefghijklmnopqrst';

describe('the address of a trial', () => {
  it.each([
    [`/try/${id}`, id],
    [`/try/${id}/`, id],
    [`/try/${id}?x=1`, id],
    [`/try/${id}/en/citya`, id],
    [`${baseOfTrial(id)}/work/case/1`, id],
    [`/try/${id}u/en`, undefined],
    [`/try/${id.slice(1)}/en`, undefined],
    [`/try/${id.toUpperCase()}/en`, undefined],
    [`/en/try/${id}`, undefined],
    ['/try/', undefined],
    ['/work', undefined],
    ['/try%2fabcdefghijklmnopqrst', undefined],
  ])('%s is of %s', (path, found) => expect(trialIn(path)).toBe(found));

  it.each([
    ['', true],
    ['/work', true],
    ['/work/case/0f-1?from=x&y=%20', true],
    ['/hi/citya/trade-licence/apply/trade', true],
    ['?lang=hi', true],
    ['work', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['/../../en', false],
    ['/work/..', false],
    ['/work/%2e%2e/x', false],
    ['/./x', false],
    ['https://evil.example', false],
    ['@evil.example', false],
    ['.evil.example', false],
    ['/en\n', false],
  ])('goes on to %j: %s', (next, may) => expect(isBelow(next)).toBe(may));
});
