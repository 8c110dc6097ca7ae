import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { holds, type Rule, type RuleOutcome } from '@nirmaan/rules/browser';
import { typeOf } from '../field-types';
import { objectOf, openEntries } from '../field-types/entries';
import { isAnswered } from '../field-types/is-answered';
import type { FormContext } from '../model/evaluation';
import type { Field, Form, Page } from '../model/form';
import { isGroup, isList } from '../model/walk';

/** Answers of the form itself, of a group or of one entry of a list, as rules see them; each is worked out when first asked for. */
export type Level = {
  /** A scope for rules. */
  scope: JsonObject;
  isVisible(code: string): boolean;
  /** The answer with computed values filled in, also where it is hidden. */
  valueOf(code: string): JsonValue;
  /** Was any of its questions answered? Computed values are no answers. */
  isAnswered: boolean;
  /** The answers inside a group. */
  inside(code: string): Level;
  /** The entries of a list; empty ones are added up to `least`. */
  entriesOf(code: string, least?: number): Level[];
};

/**
 * The answers of a form in dependency order: a computed value or a visibility is worked out when a rule first reads it,
 * so the order of fields does not matter. What is hidden reads as null. A cycle reads as null where it closes;
 * `checkForm` reports it to the author.
 */
export class EffectiveValues {
  readonly top: Level;

  constructor(
    form: Form,
    data: JsonObject,
    private readonly context: FormContext,
    private readonly onOutcome: (outcome: RuleOutcome) => void,
  ) {
    const pageOf = new Map<string, Page>(
      form.pages.flatMap((page) => page.fields.map((field) => [field.code, page] as const)),
    );
    const pageVisible = new Map<Page, boolean>();
    const isPageVisible = (page: Page): boolean => {
      let isVisible = pageVisible.get(page);
      if (isVisible === undefined) {
        // While it is being worked out it counts as shown: only a cycle asks.
        pageVisible.set(page, true);
        isVisible = !page.when || holds(this.evaluate(page.when, this.top.scope));
        pageVisible.set(page, isVisible);
      }
      return isVisible;
    };
    this.top = this.#level(
      form.pages.flatMap((page) => page.fields),
      data,
      undefined,
      (field) => {
        const page = pageOf.get(field.code);
        return !page || isPageVisible(page);
      },
    );
    this.isPageVisible = isPageVisible;
  }

  readonly isPageVisible: (page: Page) => boolean;

  evaluate(rule: Rule, scope: JsonObject): RuleOutcome {
    const { now, timeZone, masters, tables, rules } = this.context;
    const outcome = rules.evaluate(rule.ast, { scope, clock: { now, timeZone }, masters, ...(tables && { tables }) });
    this.onOutcome(outcome);
    return outcome;
  }

  #level(fields: Field[], data: JsonObject, outer: JsonObject | undefined, isPlaced: (field: Field) => boolean): Level {
    const byCode = new Map(fields.map((field) => [field.code, field]));
    const visible = new Map<string, boolean>();
    const values = new Map<string, JsonValue>();
    const inner = new Map<string, Level[]>();
    const running = new Set<string>();
    const always = () => true;

    /** Runs `work` unless it is already running further out: then the rules go in a circle, and `inCircle` is the answer. */
    const once = <Result>(key: string, inCircle: Result, work: () => Result): Result => {
      if (running.has(key)) return inCircle;
      running.add(key);
      const result = work();
      running.delete(key);
      return result;
    };
    const scope: JsonObject = {};
    const level: Level = {
      scope,
      isAnswered: isAnswered(fields, data),
      isVisible(code) {
        const field = byCode.get(code);
        if (!field) return false;
        let known = visible.get(code);
        if (known === undefined) {
          known = once(
            `visible ${code}`,
            true,
            () => isPlaced(field) && (!field.visible || holds(evaluate(field.visible))),
          );
          visible.set(code, known);
        }
        return known;
      },
      valueOf(code) {
        const field = byCode.get(code);
        let known = values.get(code);
        if (known === undefined) {
          known = field ? ownValue(field) : null;
          values.set(code, known);
        }
        return known;
      },
      inside: (code) => {
        const field = byCode.get(code);
        const [known] = inner.get(code) ?? [];
        const found =
          known ??
          this.#level(field && isGroup(field) ? field.fields : [], objectOf(answer(data, code)), scope, always);
        inner.set(code, [found]);
        return found;
      },
      entriesOf: (code, least = 0) => {
        const field = byCode.get(code);
        const inside = field && isList(field) ? field.fields : [];
        const levels = inner.get(code) ?? [];
        inner.set(code, levels);
        for (const entry of openEntries(answer(data, code), least).slice(levels.length))
          levels.push(this.#level(inside, entry, scope, always));
        return levels;
      },
    };
    const evaluate = (rule: Rule) => this.evaluate(rule, scope);
    /** What was answered counts, also the emptied; else what the field begins with. */
    const ownValue = (field: Field): JsonValue => {
      const { value, initial, code } = field;
      if (value) return once(`value ${code}`, null, () => evaluate(value).value);
      const fixed = typeOf(field).fixed?.(field);
      if (fixed !== undefined) return fixed;
      if (Object.hasOwn(data, code) || !initial) return answer(data, code) ?? null;
      return once(`value ${code}`, null, () => evaluate(initial).value);
    };
    const define = (code: string, get: () => JsonValue) =>
      Object.defineProperty(scope, code, { get, enumerable: true, configurable: true });
    if (outer) for (const code of Object.keys(outer)) define(code, () => outer[code] ?? null);
    for (const field of fields)
      define(field.code, () => {
        if (!level.isVisible(field.code)) return null;
        const seen = (from: Level, inside: readonly Field[]) =>
          Object.fromEntries(inside.map(({ code }) => [code, from.scope[code] ?? null]));
        if (isGroup(field)) return seen(level.inside(field.code), field.fields);
        if (isList(field))
          // What was opened and left empty does not count.
          return level.entriesOf(field.code).flatMap((entry) => (entry.isAnswered ? [seen(entry, field.fields)] : []));
        const value = level.valueOf(field.code);
        return field.value ? value : typeOf(field).isEmpty(value) ? null : typeOf(field).toRuleValue(value);
      });
    return level;
  }
}

function answer(data: JsonObject, code: string): JsonValue | undefined {
  return Object.hasOwn(data, code) ? data[code] : undefined;
}
