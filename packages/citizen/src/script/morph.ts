import { Idiomorph } from 'idiomorph';

/** `keepTyping`: what is just being typed stays as it is. */
export function morph(old: Element, next: Element, keepTyping = false): void {
  Idiomorph.morph(old, next, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: keepTyping,
    callbacks: {
      // What a script put beside an element of the page, the server does not know.
      beforeNodeRemoved: (node: Node) => !(node instanceof Element && node.matches('[data-made]')),
      // What was opened to be read stays open.
      beforeAttributeUpdated: (name: string, node: Element) => !(name === 'open' && node instanceof HTMLDetailsElement),
      // Their content is not among their children, or means something only as a whole.
      beforeNodeMorphed(was: Node, now: Node) {
        if (!(was instanceof Element) || !(now instanceof Element) || !now.matches('template, script')) return true;
        was.replaceWith(now.cloneNode(true));
        return false;
      },
    },
  });
}
