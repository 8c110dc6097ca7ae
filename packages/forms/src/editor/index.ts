/** The author's half of forms: a form is drawn on the citizen's own page. React, for the builder only. */
export type { EditorMaster, FormEditorProps } from './editor-context';
export { FormEditor } from './form-editor';
export { ruleNamesOf } from './rule-names';
