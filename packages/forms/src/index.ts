/**
 * Forms: the questions a service asks, and the one judge of the answers.
 *
 * `Form` is plain data. `checkForm` tells its author what is wrong with it; `evaluateForm` says for some answers what is
 * shown, required, computed and wrong; `readPostedPage` takes answers from a browser. How fields look is `./renderer`.
 */

export { checkForm, type FormCheckContext } from './checks/check-form';
export { compileForm } from './compile/compile-form';
export { evaluateForm } from './evaluate/evaluate-form';
export { type FormSession, openForm } from './evaluate/form-session';
export type { FieldNow } from './evaluate/judged-form';
export { fieldTypes, typeOf } from './field-types';
export { hierarchiesIn } from './field-types/boundary/hierarchies-in';
export type { SealedNumber } from './field-types/contract';
export { documentsOf, mediaTypes } from './field-types/files';
export { type LookUpAnswer, lookUpOf } from './field-types/look-up';
export { copyAnswers, lookUpAt } from './field-types/look-up/copy-answers';
export { parseDegrees } from './field-types/map-point/coordinates';
export { refusedInName, tidyName } from './field-types/person-name';
export { isJudgedOnPage, problemCodesOf } from './field-types/problem-codes';
export { hasTotals, totalsOf } from './field-types/repeating-group/totals';
export { BOX as signatureBox, type Point, strokesIn, toStrokes } from './field-types/signature/strokes';
export { formatAnswer } from './format-answer';
export type {
  BoundaryLevel,
  BoundaryPlace,
  BoundaryPlaces,
  DocumentAnswer,
  FieldState,
  FormContext,
  FormEvaluation,
  FormNeed,
  FormRules,
  FormTables,
  MasterRows,
  PostedValues,
} from './model/evaluation';
export { Choices, FieldBase, FieldCheck } from './model/field-base';
export { Field, type FieldOf, type FieldTypeName, Form, Page } from './model/form';
export {
  answersIn,
  fieldOfAnswer,
  fieldsIn,
  isGroup,
  isList,
  type PlacedAnswer,
  type PlacedField,
  withInner,
} from './model/walk';
export { inputId, inputName } from './reading/input-name';
export { applyRowOperation, readPostedField, readPostedPage } from './reading/read-posted-page';
export { type Markup, problemMarkup } from './renderer/problem-markup';
export { ruleTypesOf } from './rule-types';
export type { FieldUse, FieldUseKind } from './uses/field-use';
export { readsAnswer } from './uses/reads-answer';
export { usesInForm } from './uses/uses-in-form';
