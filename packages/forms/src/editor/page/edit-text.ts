/** Writing in place: a text of the page becomes editable where it stands, and plain again. */

/** Which text of the form a piece of the page shows. */
export type TextPart = 'label' | 'hint' | 'body' | 'title' | 'guidance';

export type EditedText = {
  /** The words now. */
  words(): string;
  /** Plain again: as it was, or with the words that were written. */
  end(isKept: boolean): void;
};

/**
 * Makes the text of `element` editable, showing `words` as they were written; `caret`: where it was clicked, else all is
 * selected. What else stands in a label ("optional") stays; a text of paragraphs and lists is written as a whole.
 */
export function startEditing(element: Element, words: string, caret?: { x: number; y: number }): EditedText {
  const inside = element.ownerDocument;
  const isLong = element.classList.contains('n-guidance');
  const shown = [...element.childNodes].filter((node) => node.nodeType === 3 || !element.classList.contains('n-label'));
  const editable = inside.createElement(isLong ? 'div' : 'span');
  editable.setAttribute('contenteditable', 'plaintext-only');
  // Where only whole editing is known, line breaks and colours of what is pasted are left out by `words`.
  if (editable.contentEditable !== 'plaintext-only') editable.setAttribute('contenteditable', 'true');
  editable.setAttribute('data-editing', '');
  editable.textContent = words;
  if (isLong) editable.setAttribute('data-long', '');
  element.prepend(editable);
  for (const node of shown) node.remove();
  inside.defaultView?.focus();
  editable.focus();
  const selection = inside.getSelection();
  const at = caret && inside.caretRangeFromPoint?.(caret.x, caret.y);
  if (at && editable.contains(at.startContainer)) {
    selection?.removeAllRanges();
    selection?.addRange(at);
  } else selection?.selectAllChildren(editable);
  return {
    words: () => (isLong ? editable.innerText : (editable.textContent ?? '').replace(/\s+/g, ' ')).trim(),
    end(isKept) {
      if (!editable.isConnected) return;
      const words = editable.textContent ?? '';
      // Until the page is drawn anew it shows what was written.
      if (isKept && words.trim() !== '' && !isLong) editable.replaceWith(inside.createTextNode(words));
      else editable.replaceWith(...shown);
    },
  };
}

/** The text of the page at an element, and which of its field (or page) it is; undefined for anything that is not written by the author. */
export function textAt(
  element: Element | null,
): { element: Element; part: TextPart; slot: Element | null } | undefined {
  const slot = element?.closest('[data-path]') ?? null;
  const found = element?.closest('.n-label, .n-hint, .n-guidance, h1');
  if (!found || element?.closest('.n-choice')) return undefined;
  if (found.localName === 'h1') return { element: found, part: 'title', slot: null };
  const own = found.closest('[data-path]');
  if (found.classList.contains('n-guidance')) return { element: found, part: own ? 'body' : 'guidance', slot: own };
  return { element: found, part: found.classList.contains('n-label') ? 'label' : 'hint', slot };
}

/** The element that shows a text of the field at a slot. */
export function elementOf(slot: Element, part: TextPart): Element | undefined {
  const selector = part === 'hint' ? '.n-hint' : part === 'body' ? '.n-guidance' : '.n-label';
  return [...slot.querySelectorAll(selector)].find((each) => each.closest('[data-path]') === slot);
}
