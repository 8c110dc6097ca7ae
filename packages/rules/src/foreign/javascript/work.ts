import type { Expression } from 'acorn';
import type { ForeignExpression, Place } from '../contract';
import type { Condition, Term } from './term';

/** What the translation of a part may ask for: that of its own parts, and to note where the two languages may differ. */
export type Work = {
  given: ForeignExpression;
  textOf(place: Place): string;
  value(node: Expression): Term;
  condition(node: Expression): Condition;
  note(code: string, place: Place, params?: Record<string, string>): void;
};
