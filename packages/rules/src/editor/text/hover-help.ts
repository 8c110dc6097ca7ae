import { syntaxTree } from '@codemirror/language';
import { hoverTooltip } from '@codemirror/view';
import type { Words } from '../view/editor-context';
import type { FunctionHelp } from './function-help';

/** What a function does, when the pointer rests on it. */
export function hoverHelp(functions: readonly FunctionHelp[], say: Words) {
  return hoverTooltip((view, position) => {
    let node = syntaxTree(view.state).resolveInner(position, 1);
    while (node.parent && node.parent.name !== 'FunctionInvocation' && node.parent.name !== 'DateTimeLiteral')
      node = node.parent;
    const called = node.parent?.firstChild;
    if (!called || position < called.from || position > called.to) return null;
    const name = view.state.sliceDoc(called.from, called.to).trim().replace(/\s+/g, ' ');
    const help = functions.find((each) => each.name === name);
    return help ? { pos: called.from, end: called.to, create: () => ({ dom: helpElement(help, say) }) } : null;
  });
}

function helpElement({ forms, words, example }: FunctionHelp, say: Words): HTMLElement {
  const box = document.createElement('div');
  const add = (text: string, className: string) => {
    const line = document.createElement('p');
    line.textContent = text;
    line.className = className;
    box.append(line);
  };
  for (const form of forms) add(form, 'font-mono text-12');
  if (words) add(words, 'text-12 text-text-2 mt-1');
  if (example) add(`${say('text.example')}: ${example.call} → ${example.gives}`, 'font-mono text-12 text-text-3 mt-1');
  return box;
}
