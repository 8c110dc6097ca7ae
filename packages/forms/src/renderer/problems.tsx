import type { Issue } from '@nirmaan/lexicon';
import { createElement, type ReactElement } from 'react';
import type { Look } from './contract';
import { type Markup, problemMarkup } from './problem-markup';

/** What is wrong with an answer, in words, between hint and control. */
export function Problems({ id, issues, look }: { id: string; issues: Issue[]; look: Look }) {
  if (issues.length === 0) return null;
  return toReact(
    problemMarkup(
      id,
      issues.map((issue) => look.messages.issue(issue)),
    ),
  );
}

function toReact({ tag, attributes: { class: className, ...attributes }, children }: Markup): ReactElement {
  return createElement(
    tag,
    { ...attributes, className },
    ...children.map((child) => (typeof child === 'string' ? child : toReact(child))),
  );
}
