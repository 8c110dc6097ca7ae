import type { JsonObject } from '@nirmaan/lexicon';
import { type Expression, parseExpressionAt } from 'acorn';

type JsValue = unknown;

/**
 * What JavaScript gives for an expression of the subset, computed by walking its syntax: nothing is run. It differs from
 * JavaScript in what the README of `rules` says: numbers are decimal to 15 digits, null and undefined are the same (a
 * missing answer), and a member of what is missing is missing (JavaScript would stop with an error).
 */
export function interpret(text: string, data: JsonObject): JsValue {
  const walk = (node: Expression): JsValue => {
    switch (node.type) {
      case 'ParenthesizedExpression':
      case 'ChainExpression':
        return walk(node.expression);
      case 'Literal':
        return node.value;
      case 'Identifier':
        if (node.name === 'undefined') return undefined;
        if (node.name === 'formData' || node.name === 'data') return data;
        return Object.hasOwn(data, node.name) ? data[node.name] : undefined;
      case 'ArrayExpression':
        return node.elements.map((each) => (each && each.type !== 'SpreadElement' ? walk(each) : undefined));
      case 'MemberExpression': {
        const object = node.object.type === 'Super' ? undefined : walk(node.object);
        const member = node.computed
          ? walk(node.property as Expression)
          : 'name' in node.property
            ? node.property.name
            : '';
        return memberOf(object, String(member));
      }
      case 'UnaryExpression': {
        const of = walk(node.argument);
        if (node.operator === '!') return !of;
        return node.operator === '-' ? -Number(of) : Number(of);
      }
      case 'LogicalExpression': {
        const left = walk(node.left);
        if (node.operator === '&&') return left ? walk(node.right) : left;
        if (node.operator === '||') return left ? left : walk(node.right);
        return left ?? walk(node.right);
      }
      case 'ConditionalExpression':
        return walk(node.test) ? walk(node.consequent) : walk(node.alternate);
      case 'BinaryExpression':
        if (node.left.type === 'PrivateIdentifier') throw new Error('#');
        return binary(node.operator, walk(node.left), walk(node.right));
      case 'CallExpression':
        return called(node, walk);
      default:
        throw new Error(node.type);
    }
  };
  return walk(parseExpressionAt(text, 0, { ecmaVersion: 2022 }));
}

function memberOf(object: JsValue, member: string): JsValue {
  if (object === undefined || object === null) return undefined;
  if (typeof object === 'string' || Array.isArray(object)) return member === 'length' ? object.length : undefined;
  return typeof object === 'object' && Object.hasOwn(object, member)
    ? (object as Record<string, JsValue>)[member]
    : undefined;
}

const isMissing = (value: JsValue) => value === undefined || value === null;
const digits15 = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(15)) : Number.NaN);

function binary(operator: string, a: JsValue, b: JsValue): JsValue {
  switch (operator) {
    case '===':
      return a === b || (isMissing(a) && isMissing(b));
    case '!==':
      return a !== b && !(isMissing(a) && isMissing(b));
    case '==':
      // biome-ignore lint/suspicious/noDoubleEquals: it is JavaScript's own loose equality that is wanted.
      return a == b;
    case '!=':
      // biome-ignore lint/suspicious/noDoubleEquals: as above.
      return a != b;
    case '<':
      return (a as number) < (b as number);
    case '<=':
      return (a as number) <= (b as number);
    case '>':
      return (a as number) > (b as number);
    case '>=':
      return (a as number) >= (b as number);
    case '+':
      return typeof a === 'string' || typeof b === 'string' ? `${a}${b}` : digits15(Number(a) + Number(b));
    case '-':
      return digits15(Number(a) - Number(b));
    case '*':
      return digits15(Number(a) * Number(b));
    case '/':
      return digits15(Number(a) / Number(b));
    case '%':
      // Decimal too: of 1 and 0.1 nothing remains.
      return digits15(Number(a) - digits15(Math.trunc(digits15(Number(a) / Number(b))) * Number(b)));
    default:
      throw new Error(operator);
  }
}

function called(node: Expression & { type: 'CallExpression' }, walk: (node: Expression) => JsValue): JsValue {
  const { callee } = node;
  const args = node.arguments.map((each) => (each.type === 'SpreadElement' ? undefined : walk(each)));
  const name = callee.type === 'MemberExpression' && 'name' in callee.property ? callee.property.name : '';
  if (callee.type === 'Identifier') return Number.parseFloat(String(args[0]));
  if (callee.type !== 'MemberExpression' || callee.object.type === 'Super') throw new Error(callee.type);
  if (callee.object.type === 'Identifier' && callee.object.name === 'Math') {
    const number = Number(args[0]);
    return name === 'floor'
      ? Math.floor(number)
      : name === 'ceil'
        ? Math.ceil(number)
        : name === 'abs'
          ? Math.abs(number)
          : Math.round(number);
  }
  const object = walk(callee.object);
  if (typeof object === 'string')
    return name === 'toUpperCase' ? object.toUpperCase() : object.includes(String(args[0]));
  return Array.isArray(object) ? object.includes(args[0]) : undefined;
}
