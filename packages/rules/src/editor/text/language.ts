import { HighlightStyle, LanguageSupport, LRLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { parser, trackVariables } from 'lezer-feel';
import type { RuleType, RuleTypes } from '../../parse/types';

/** Colours by the classes of our style sheet, so that light and dark are the page's. */
const colours = HighlightStyle.define([
  { tag: tags.string, class: 'text-ok' },
  { tag: [tags.number, tags.bool, tags.null], class: 'text-info' },
  { tag: [tags.controlKeyword, tags.operatorKeyword, tags.definitionKeyword], class: 'text-counter' },
  { tag: tags.function(tags.variableName), class: 'text-approver' },
  { tag: tags.standard(tags.function(tags.variableName)), class: 'text-approver' },
  { tag: [tags.typeName, tags.special(tags.string)], class: 'text-inspector' },
  { tag: [tags.lineComment, tags.blockComment], class: 'text-text-3' },
]);

/** FEEL as CodeMirror reads it; `types` tell names with spaces apart. */
export function feel(types: RuleTypes): LanguageSupport {
  const language = LRLanguage.define({
    name: 'feel',
    parser: parser.configure({ top: 'Expression', contextTracker: trackVariables(membersOf(types)) }),
    languageData: { closeBrackets: { brackets: ['(', '[', '{', '"'] }, commentTokens: { line: '//' } },
  });
  return new LanguageSupport(language, [syntaxHighlighting(colours)]);
}

/** The names of a scope as the parser wants them: as an example of what they hold. */
function membersOf(types: RuleTypes): Record<string, unknown> {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, exampleOf(type)]));
}

function exampleOf(type: RuleType): unknown {
  if (typeof type !== 'object') return null;
  if ('list' in type) return [exampleOf(type.list)];
  return 'context' in type ? membersOf(type.context) : null;
}
