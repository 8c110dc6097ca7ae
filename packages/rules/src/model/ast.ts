/**
 * The operators of a parsed expression. A node is `[operator, …operands]`; operands are nodes unless said otherwise.
 *
 * | node | means |
 * |---|---|
 * | `["lit", value]` | a number, text, boolean or null |
 * | `["name", n]` | a name in scope; an unknown one is null |
 * | `["path", x, member]` | a member of a context, or of every context of a list |
 * | `["list", …x]`, `["ctx", [key, x], …]` | a list, a context |
 * | `["+", a, b]` and `- * / **`, `["neg", a]` | arithmetic |
 * | `["=", a, b]` and `!= < <= > >=` | comparison |
 * | `["and", a, b]`, `["or", a, b]` | three-valued logic |
 * | `["if", c, a, b]` | anything but true is else |
 * | `["between", x, low, high]` | both ends belong |
 * | `["in", x, …test]` | any test holds; a test is a node, `["range", low, lowClosed, high, highClosed]` or `["test", operator, x]` |
 * | `["filter", list, x]` | items for which x is true (`item` and the item's members are in scope), or the item at a position |
 * | `["for", [[name, list], …], x]`, `["some", …]`, `["every", …]` | iteration |
 * | `["instance", x, type]` | is x of this type |
 * | `["call", name, …x]` | a built-in |
 */
export const operators = [
  'lit',
  'name',
  'path',
  'list',
  'ctx',
  '+',
  '-',
  '*',
  '/',
  '**',
  'neg',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'and',
  'or',
  'if',
  'between',
  'in',
  'range',
  'test',
  'filter',
  'for',
  'some',
  'every',
  'instance',
  'call',
] as const;
export type Operator = (typeof operators)[number];
