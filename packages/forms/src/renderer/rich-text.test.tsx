import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RichLine, RichText } from './rich-text';

const html = (text: string) => renderToStaticMarkup(<RichText text={text} />);

describe('a text of an author', () => {
  it.each([
    ['Bring *two* photos.', '<p>Bring <em>two</em> photos.</p>'],
    ['One\n\nTwo', '<p>One</p><p>Two</p>'],
    ['- a\n- **b**', '<ul><li><p>a</p></li><li><p><strong>b</strong></p></li></ul>'],
    ['3. c\n4. d', '<ol start="3"><li><p>c</p></li><li><p>d</p></li></ol>'],
    [
      'See [the law](https://example.org/a?b=1).',
      '<p>See <a class="n-link" href="https://example.org/a?b=1" target="_blank" rel="noreferrer noopener">the law</a>.</p>',
    ],
    [
      'Call [us](tel:+911234)',
      '<p>Call <a class="n-link" href="tel:+911234" target="_blank" rel="noreferrer noopener">us</a></p>',
    ],
    ['अपना *नाम* लिखें', '<p>अपना <em>नाम</em> लिखें</p>'],
  ])('%j becomes what it says', (text, expected) => expect(html(text)).toBe(expected));

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:a)',
    '[x](//evil.example)',
    '<javascript:alert(1)>',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://example.org/x.png)',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('%j stays words', (text) => {
    const shown = html(text);
    expect(shown).not.toMatch(/<(?!\/?(p|ul|ol|li|br|em|strong)\b)/);
  });

  it('never makes an element or an address that is not on the list', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '*',
      '_',
      '`',
      '\n',
      '- ',
      '1. ',
      '#',
      ':',
      '&',
      '"',
      "'",
      'javascript:',
      'https://a.b',
      'onerror=',
      'x',
      ' ',
      '\\',
      '&#106;',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const shown = html(pieces.join(''));
        for (const [, tag = ''] of shown.matchAll(/<\/?([a-z]+)/g))
          expect(['p', 'ul', 'ol', 'li', 'br', 'em', 'strong', 'a']).toContain(tag);
        for (const [, href = ''] of shown.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(https?|mailto|tel):/);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['*_', '[', '[a](', '`a', '<a', '> '])('made of %j, thousands of times, is shown as it is', (piece) => {
    const text = piece.repeat(3000);
    expect(html(text)).toBe(renderToStaticMarkup(<p>{text}</p>));
  });

  it('that is a line has no paragraph around it', () => {
    expect(renderToStaticMarkup(<RichLine text="As on *the deed*" />)).toBe('As on <em>the deed</em>');
    expect(renderToStaticMarkup(<RichLine text={'a\n\nb'} />)).toBe('a\n\nb');
  });
});
