/** The author's half of forms: a form is drawn on the citizen's own page. React, for the builder only. */
import { lazy } from 'react';

export type { EditorMaster, EditorRecordings, EditorService, FormEditorProps } from './editor-context';
export { FormEditor } from './form-editor';
export { ruleNamesOf } from './rule-names';

/** With its text editor, which only experts need. */
export const SchemaEditor = lazy(() => import('./schema/schema-editor'));
