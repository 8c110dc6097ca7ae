/**
 * The author's half of rules: one rule as rows of “field, comparison, value” and as text, both editing the same expression.
 * React, for the builder only.
 */
export type { RuleName } from './names';
export { RuleEditor, type RuleEditorProps } from './rule-editor';
export { nonceOfPage } from './text/nonce-of-page';
export { theme as textTheme } from './text/theme';
export type { Sample } from './try-it';
