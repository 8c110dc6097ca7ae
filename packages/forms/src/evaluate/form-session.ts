import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import type { FormContext, FormEvaluation, FormNeed } from '../model/evaluation';
import type { Form } from '../model/form';
import { type FieldNow, JudgedForm } from './judged-form';

/** A form that is being filled in: a change costs what depends on it, not what the form is long. */
export type FormSession = {
  /** The answers as they are until the next change, without what is computed. */
  answers(): JsonObject;
  /** Everything there is to know now, as `evaluateForm` gives it. */
  evaluation(): FormEvaluation;
  /** What is known of one field; undefined where none is. What is wrong with fields inside it is told, too. */
  at(pointer: string): FieldNow | undefined;
  /** What rules or choices lack now. */
  needs(): FormNeed[];
  /** Other answers in place of all; the pointers of the fields about which something is different now. */
  judge(data: JsonObject): string[];
  /** One answer, or a part of one, in place of what it was; undefined takes it away. Else as `judge`. */
  change(pointer: string, value: JsonValue | undefined): string[];
};

/** Opens a form with these answers. The same answers and context give the same evaluation, by whatever way they came. */
export function openForm(form: Form, data: JsonObject, context: FormContext): FormSession {
  let judged = new JudgedForm(form, data, context);
  const after = (change: () => void): string[] => {
    change();
    const changed = judged.settle();
    if (!judged.isCircular) return changed;
    // Where rules go in a circle it matters who asks first: the outcome is that of asking anew.
    judged = new JudgedForm(form, judged.answers, context);
    return judged.pointers();
  };
  return {
    answers: () => judged.answers,
    evaluation: () => judged.evaluation(),
    at: (pointer) => judged.at(pointer),
    needs: () => judged.said().needs,
    judge: (next) => after(() => judged.replace(next)),
    change: (pointer, value) => after(() => judged.change(pointer, value)),
  };
}
