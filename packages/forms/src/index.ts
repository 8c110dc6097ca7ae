export { Choices, Field, FieldBase, FieldCheck, type FieldOf, type FieldTypeName, Form, Page } from './model/form';
export type { DocumentAnswer, FieldState, FormContext, FormEvaluation, MasterRows, PostedValues } from './model/evaluation';
