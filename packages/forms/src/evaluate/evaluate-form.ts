import type { JsonObject } from '@nirmaan/lexicon';
import type { FormContext, FormEvaluation } from '../model/evaluation';
import type { Form } from '../model/form';
import { openForm } from './form-session';

/**
 * Everything there is to know about a form with these answers: what is shown, required, computed, wrong. The only judge;
 * browser, server and tests ask it. Pure: the same answers and context give the same result.
 */
export function evaluateForm(form: Form, data: JsonObject, context: FormContext): FormEvaluation {
  return openForm(form, data, context).evaluation();
}
