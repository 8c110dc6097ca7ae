import { limits } from '../neutral-form.mjs';

/** The questions as JSON Schema; what is shown only sometimes is not required here. */
export function propertyOf(question) {
  switch (question.kind) {
    case 'text':
      return { type: 'string', title: question.label, minLength: limits.shortest, maxLength: limits.longest };
    case 'number':
      return { type: 'number', title: question.label, minimum: limits.least, maximum: limits.most };
    case 'choice':
      return { type: 'string', title: question.label, enum: question.options };
    case 'sum':
      return { type: 'number', title: question.label, readOnly: true };
  }
}

export const requiredOf = (questions) =>
  questions.filter((question) => question.required && !question.shownWhen).map((question) => question.code);

/** The answers with the sums filled in. */
export function withSums(questions, data) {
  const next = { ...data };
  for (const question of questions)
    if (question.kind === 'sum') next[question.code] = (next[question.of[0]] ?? 0) + (next[question.of[1]] ?? 0);
  return next;
}
