/** An element as data, so that what a server renders and what a page's script puts in place is one thing. */
export type Markup = { tag: string; attributes: Record<string, string>; children: (Markup | string)[] };

const element = (tag: string, attributes: Record<string, string>, ...children: Markup['children']): Markup => ({
  tag,
  attributes,
  children,
});

/** What is wrong with an answer, in words, between hint and control. `id` is what controls are described by. */
export function problemMarkup(id: string, problems: readonly string[]): Markup {
  return element(
    'div',
    { id, class: 'n-problems' },
    ...problems.map((words) =>
      element(
        'p',
        { class: 'n-problem' },
        element(
          'svg',
          { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'n-icon' },
          element('circle', { cx: '12', cy: '12', r: '9' }),
          element('path', { d: 'M12 7.5v5.5M12 16.3v.1' }),
        ),
        element('span', {}, words),
      ),
    ),
  );
}
