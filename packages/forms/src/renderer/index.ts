/** How forms look: native elements, no script needed; the same in citizen pages, the workbench and the builder's preview. */
export { ErrorSummary } from './error-summary';
export { FormPage, type FormPageProps } from './form-page';
export { FormSummary, type FormSummaryProps } from './form-summary';
export { shownIssues } from './shown-issues';
