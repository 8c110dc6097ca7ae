/** The author's half of workflows: a canvas, an outline and properties. React, for the builder only. */
export type { EditorForm, EditorRole, WorkflowEditorProps } from './editor-context';
export { WorkflowEditor } from './workflow-editor';
