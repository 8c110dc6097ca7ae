import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ReactNode } from 'react';

/** Where a link of an author may lead; anything else (`javascript:`, `data:`, an address without a scheme) stays words. */
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
/**
 * Texts that are longer or have more marks are shown as they are: nobody reads them, and the parser's time grows with the
 * square of emphasis marks that never close (ten thousand pairs take it 20 s, fifty 4 ms).
 */
const LONGEST = 20_000;
const MOST_MARKS = 200;
/** Without any of these a text is one line of words, and need not be parsed. */
const MARKS = /[*_[\]<>`&\\#~\n]|^\s*(?:[-+]|\d+[.)])/;
/** Lists in lists in lists: deeper than this is no text for people. */
const DEEPEST = 8;

/**
 * A text of an author as paragraphs and lists with emphasis and links, written as Markdown (CommonMark). Only what is
 * named here becomes an element; HTML in it, images and all else are shown as the author typed them.
 */
export function RichText({ text }: { text: string }): ReactNode {
  if (isPlain(text)) return <p>{text}</p>;
  return blocks(fromMarkdown(text).children, text, 0);
}

/** The same on one line: of a hint or a statement. */
export function RichLine({ text }: { text: string }): ReactNode {
  if (isPlain(text)) return text;
  const { children } = fromMarkdown(text);
  const [first] = children;
  return children.length === 1 && first?.type === 'paragraph' ? words(first.children, text, 0) : text;
}

/** The words alone, as they are shown, for what cannot have marks: names of controls, speech. */
export function plainWords(text: string): string {
  return isPlain(text) ? text : spoken(fromMarkdown(text).children, text, 0, '\n');
}

const MARKED = new Set(['paragraph', 'list', 'listItem', 'strong', 'emphasis', 'link']);

function spoken(nodes: readonly Nodes[], source: string, depth: number, between = ''): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return '\n';
      if (!('children' in node) || !MARKED.has(node.type) || depth > DEEPEST) return typed(node, source);
      return spoken(node.children, source, depth + 1, node.type === 'list' ? '\n' : '');
    })
    .join(between);
}

function isPlain(text: string): boolean {
  return text.length > LONGEST || !MARKS.test(text) || (text.match(/[*_`[\]<>~]/g)?.length ?? 0) > MOST_MARKS;
}

function blocks(nodes: readonly Nodes[], source: string, depth: number): ReactNode[] {
  return nodes.map((node) => {
    const key = node.position?.start.offset ?? 0;
    if (depth > DEEPEST) return <p key={key}>{typed(node, source)}</p>;
    switch (node.type) {
      case 'paragraph':
        return <p key={key}>{words(node.children, source, depth)}</p>;
      case 'list': {
        const items = node.children.map((item) => (
          <li key={item.position?.start.offset}>{blocks(item.children, source, depth + 1)}</li>
        ));
        return node.ordered ? (
          <ol key={key} start={node.start ?? 1}>
            {items}
          </ol>
        ) : (
          <ul key={key}>{items}</ul>
        );
      }
      default:
        return <p key={key}>{typed(node, source)}</p>;
    }
  });
}

function words(nodes: readonly PhrasingContent[], source: string, depth: number): ReactNode[] {
  return nodes.map((node) => {
    const key = node.position?.start.offset ?? 0;
    if (depth > DEEPEST) return typed(node, source);
    switch (node.type) {
      case 'text':
        return node.value;
      case 'break':
        return <br key={key} />;
      case 'strong':
        return <strong key={key}>{words(node.children, source, depth + 1)}</strong>;
      case 'emphasis':
        return <em key={key}>{words(node.children, source, depth + 1)}</em>;
      case 'link': {
        const href = safeAddress(node.url);
        if (!href) return typed(node, source);
        return (
          <a key={key} className="n-link" href={href} target="_blank" rel="noreferrer noopener">
            {words(node.children, source, depth + 1)}
          </a>
        );
      }
      default:
        return typed(node, source);
    }
  });
}

/** What the author typed, mark for mark. */
function typed(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

/** The address as browsers understand it, where it is one we let through. */
function safeAddress(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}
