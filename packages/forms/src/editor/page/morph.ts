/**
 * Makes one document like another without loading it anew: what is the same stays the same element, so that focus,
 * caret, scrolling and half-typed words survive. Elements are matched by `data-path`, `id` or name, else by their place.
 */
export function morph(from: Element, to: Element): void {
  syncAttributes(from, to);
  const known = new Map<string, Element>();
  for (const child of from.children) {
    const key = keyOf(child);
    if (key) known.set(key, child);
  }
  let place = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const found = isElement(wanted) ? matching(wanted, place, known) : isText(place) && isText(wanted) ? place : null;
    if (!found) {
      from.insertBefore(from.ownerDocument.importNode(wanted, true), place);
      continue;
    }
    if (found === place) place = place.nextSibling;
    else from.insertBefore(found, place);
    if (isElement(found) && isElement(wanted)) morph(found, wanted);
    else if (found.nodeValue !== wanted.nodeValue) found.nodeValue = wanted.nodeValue;
  }
  while (place) {
    const next: ChildNode | null = place.nextSibling;
    place.remove();
    place = next;
  }
}

// Nodes of a frame belong to another realm: `instanceof` would say no.
const isElement = (node: Node | null): node is Element => node?.nodeType === 1;
const isText = (node: Node | null): node is Text => node?.nodeType === 3;

function matching(wanted: Element, place: ChildNode | null, known: Map<string, Element>): ChildNode | null {
  const key = keyOf(wanted);
  if (key) {
    const found = known.get(key);
    known.delete(key);
    return found?.localName === wanted.localName ? found : null;
  }
  return isElement(place) && !keyOf(place) && place.localName === wanted.localName ? place : null;
}

function keyOf(element: Element): string | undefined {
  const own = element.getAttribute('data-path') ?? element.id;
  if (own) return `${element.className.includes('n-entry') ? 'entry' : ''} ${own}`;
  const name = element.getAttribute('name');
  // Radio buttons share their name.
  return name ? `${name}=${element.getAttribute('type') === 'radio' ? element.getAttribute('value') : ''}` : undefined;
}

function syncAttributes(from: Element, to: Element): void {
  const isSaidAnew = saidBy(from) !== saidBy(to);
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of [...to.attributes])
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  if (isSaidAnew) syncState(from, to);
}

/** What a page says that is typed or chosen in a control. */
function saidBy(element: Element): string | undefined {
  switch (element.localName) {
    case 'input':
      return `${element.hasAttribute('checked')} ${element.getAttribute('value') ?? ''}`;
    case 'textarea':
      return element.textContent ?? '';
    case 'option':
      return String(element.hasAttribute('selected'));
    default:
      return undefined;
  }
}

/**
 * What was typed or chosen is no attribute. It is changed only where the new page says something else than the page before:
 * a page that was on its way when somebody answered must not take the answer away.
 */
function syncState(from: Element, to: Element): void {
  const isFocused = from.ownerDocument.activeElement === from;
  if (from.localName === 'input') {
    const input = from as HTMLInputElement;
    const next = to as HTMLInputElement;
    if (input.type === 'file') return;
    if (input.value !== next.value && !isFocused) input.value = next.value;
    if (input.checked !== next.checked) input.checked = next.checked;
  } else if (from.localName === 'textarea') {
    const area = from as HTMLTextAreaElement;
    if (area.value !== (to.textContent ?? '') && !isFocused) area.value = to.textContent ?? '';
  } else {
    const option = from as HTMLOptionElement;
    const isSelected = to.hasAttribute('selected');
    if (option.selected !== isSelected) option.selected = isSelected;
  }
}
