'use client';
import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { evaluateRule } from '@nirmaan/rules';
import { type DecisionTable, explainTable, type TableExplanation, type TableShape } from '@nirmaan/rules/tables';
import { useMemo, useState } from 'react';

export type Trial = {
  inputs: JsonObject;
  /** Somebody gave at least one input. */
  isAsked: boolean;
  explanation: TableExplanation;
  setInput(code: string, value: JsonValue): void;
  setInputs(inputs: JsonObject): void;
};

/** A table asked with inputs of the author's own, as of a day. */
export function useTrial(
  table: DecisionTable | undefined,
  shape: TableShape,
  on: string,
  today: string,
): Trial | undefined {
  const [inputs, setInputs] = useState<JsonObject>({});
  return useMemo(() => {
    if (!table) return undefined;
    const explanation = explainTable(
      table,
      inputs,
      on,
      // A cell that asks for today means the day it is, whatever day is looked at: rows of a day are another matter.
      (tree, scope) =>
        evaluateRule(tree, { scope, clock: { now: Date.parse(`${today}T12:00:00Z`), timeZone: 'UTC' } }).value,
    );
    return {
      inputs,
      isAsked: shape.inputs.some(({ code }) => inputs[code] !== undefined && inputs[code] !== null),
      explanation,
      setInput: (code, value) => setInputs((before) => ({ ...before, [code]: value })),
      setInputs,
    };
  }, [table, shape, inputs, on, today]);
}
