import type { JsonObject, JsonValue } from '@nirmaan/lexicon';
import { doubleText } from '../java-text';
import { type Check, type CheckContext, javaIdentity, wrongType } from './check';
import { type Failure, failure, gather, SchemaError } from './failure';
import { formats } from './formats';
import { javaPattern } from './java-pattern';
import { kindOf, notAList, schemaReader } from './schema-reader';

/** `enum` stands alone: everit looks at nothing beside it. */
export function enumCheck(values: JsonValue): Check {
  if (!Array.isArray(values)) throw notAList('enum', values);
  const known = new Set(values.map((each) => javaIdentity(each)));
  return (value, context) =>
    known.has(javaIdentity(value, context))
      ? undefined
      : failure('enum', `${shown(value, context)} is not a valid enum value`);
}

function shown(value: JsonValue, { at, literals }: CheckContext): string {
  if (typeof value === 'string') return value;
  return (typeof value === 'number' && literals.find(at)) || JSON.stringify(value);
}

export function stringCheck(schema: JsonObject, isRequired: boolean): Check {
  const read = schemaReader(schema);
  const [minLength, maxLength, pattern] = [read.integer('minLength'), read.integer('maxLength'), read.text('pattern')];
  const expression = pattern === undefined ? undefined : javaPattern(pattern);
  const format = formats[read.text('format') ?? ''];
  return (value, context) => {
    if (typeof value !== 'string') return isRequired ? wrongType('String', value, context) : undefined;
    const found: Failure[] = [];
    const length = [...value].length;
    if (minLength !== undefined && length < minLength)
      found.push(failure('minLength', `expected minLength: ${minLength}, actual: ${length}`));
    if (maxLength !== undefined && length > maxLength)
      found.push(failure('maxLength', `expected maxLength: ${maxLength}, actual: ${length}`));
    if (expression && !expression.test(value))
      found.push(failure('pattern', `string [${value}] does not match pattern ${pattern}`));
    const problem = format?.(value);
    if (problem !== undefined) found.push(failure('format', problem));
    return gather(found);
  };
}

/** Only the first thing wrong with a number is told. */
export function numberCheck(schema: JsonObject, options: { isRequired: boolean; isInteger: boolean }): Check {
  const read = schemaReader(schema);
  const [minimum, maximum, multipleOf] = [read.number('minimum'), read.number('maximum'), read.number('multipleOf')];
  const [isAbove, isBelow] = [read.flag('exclusiveMinimum'), read.flag('exclusiveMaximum')];
  return (value, context) => {
    if (typeof value !== 'number') return options.isRequired ? wrongType('Number', value, context) : undefined;
    const kind = kindOf(value, context.literals.find(context.at));
    if (options.isInteger && kind !== 'Integer' && kind !== 'Long') return wrongType('Integer', value, context);
    const text = doubleText(value);
    if (minimum !== undefined) {
      if (isAbove && value <= minimum) return failure('exclusiveMinimum', `${text} is not higher than ${minimum}`);
      if (value < minimum) return failure('minimum', `${text} is not higher or equal to ${minimum}`);
    }
    if (maximum !== undefined) {
      if (isBelow && value >= maximum) return failure('exclusiveMaximum', `${text} is not lower than ${maximum}`);
      if (value > maximum) return failure('maximum', `${text} is not lower or equal to ${maximum}`);
    }
    if (multipleOf !== undefined && !isMultiple(value, multipleOf))
      return failure('multipleOf', `${text} is not a multiple of ${multipleOf}`);
    return undefined;
  };
}

/** Exact for decimals, as BigDecimal is: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, of: number): boolean {
  if (of === 0) throw new SchemaError('Division by zero');
  const digits = Math.max(decimalsOf(value), decimalsOf(of));
  const scale = 10 ** digits;
  return Math.round(value * scale) % Math.round(of * scale) === 0;
}

function decimalsOf(value: number): number {
  const [mantissa = '', power = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(power));
}
