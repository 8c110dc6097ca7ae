import { parseRule } from '@nirmaan/rules/parse';
import { describe, expect, it } from 'vitest';
import { conditionsOf } from './tags';
import { pageAs } from './view';

describe('a page as it is looked at', () => {
  const html =
    '<!doctype html><html lang="hi" dir="ltr"><body><p>a</p><noscript><button>Refresh</button></noscript></body></html>';

  it('has no stand-ins for scripts where a script would run', () =>
    expect(pageAs(html, { isMirrored: false, hasScript: true })).not.toContain('Refresh'));

  it('has them without script', () =>
    expect(pageAs(html, { isMirrored: false, hasScript: false })).toContain('<button>Refresh</button>'));

  it.each([
    ['ltr', 'rtl'],
    ['rtl', 'ltr'],
  ])('is mirrored from %s to %s', (from, to) =>
    expect(pageAs(html.replace('"ltr"', `"${from}"`), { isMirrored: true, hasScript: true })).toContain(
      `<html lang="hi" dir="${to}">`,
    ),
  );
});

describe('conditions of a rule', () => {
  it.each([
    ['a = 1', 1, false],
    ['a = 1 and b = 2 and c = 3', 3, false],
    ['a = 1 or b = 2', 2, true],
    ['a = 1 and (b = 2 or c = 3)', 2, false],
  ])('%s are %i', (text, count, isAny) => {
    const ast = parseRule(text, { a: 'number', b: 'number', c: 'number' }).rule?.ast;
    expect(ast && conditionsOf(ast)).toEqual({ count, isAny });
  });
});
