/**
 * Twenty rules that decide whether a question is shown, as authors write them, over a record of a hundred answers; the
 * same ones in the words of each engine. Of `q1` … `q100` a third are numbers, a third texts, a third yes or no.
 */
const number = (at) => `q${at * 3 + 1}`;
const text = (at) => `q${at * 3 + 2}`;
const truth = (at) => `q${at * 3 + 3}`;
const KINDS = ['SHOP', 'MILL', 'HOTEL', 'CLINIC', 'DEPOT'];

export const FIELDS = 100;

/** Answers by chance; `chance` gives numbers from 0 to 1. */
export function makeRecord(chance) {
  const record = {};
  for (let at = 1; at <= FIELDS; at++)
    record[`q${at}`] =
      at % 3 === 1
        ? Math.floor(chance() * 1000)
        : at % 3 === 2
          ? KINDS[Math.floor(chance() * KINDS.length)]
          : chance() < 0.5;
  return record;
}

const is = (fact, value) => ({ fact, operator: 'equal', value });
const than = (fact, operator, value) => ({ fact, operator, value });

/** Each rule: as FEEL, as JSONata, as conditions of json-rules-engine. */
export const rules = [
  // one answer
  ...[0, 1, 2, 3].map((at) => ({
    feel: `${truth(at)} = true`,
    jsonata: `${truth(at)} = true`,
    conditions: { all: [is(truth(at), true)] },
  })),
  ...[0, 1, 2, 3].map((at) => ({
    feel: `${text(at)} = "MILL"`,
    jsonata: `${text(at)} = "MILL"`,
    conditions: { all: [is(text(at), 'MILL')] },
  })),
  ...[4, 5].map((at) => ({
    feel: `${text(at)} in ("SHOP", "HOTEL", "CLINIC")`,
    jsonata: `${text(at)} in ["SHOP", "HOTEL", "CLINIC"]`,
    conditions: { all: [than(text(at), 'in', ['SHOP', 'HOTEL', 'CLINIC'])] },
  })),
  // two and three answers
  ...[0, 1, 2, 3].map((at) => ({
    feel: `${number(at)} > 250 and ${text(at + 10)} = "SHOP"`,
    jsonata: `${number(at)} > 250 and ${text(at + 10)} = "SHOP"`,
    conditions: { all: [than(number(at), 'greaterThan', 250), is(text(at + 10), 'SHOP')] },
  })),
  ...[20, 21].map((at) => ({
    feel: `${number(at)} >= 100 and ${number(at)} <= 600 or ${truth(at)}`,
    jsonata: `${number(at)} >= 100 and ${number(at)} <= 600 or ${truth(at)}`,
    conditions: {
      any: [
        { all: [than(number(at), 'greaterThanInclusive', 100), than(number(at), 'lessThanInclusive', 600)] },
        is(truth(at), true),
      ],
    },
  })),
  ...[25, 26].map((at) => ({
    feel: `(${truth(at)} or ${number(at)} < 300) and not(${text(at)} = "DEPOT")`,
    jsonata: `(${truth(at)} or ${number(at)} < 300) and $not(${text(at)} = "DEPOT")`,
    conditions: {
      all: [{ any: [is(truth(at), true), than(number(at), 'lessThan', 300)] }, than(text(at), 'notEqual', 'DEPOT')],
    },
  })),
  // nested
  ...[29, 30].map((at) => ({
    feel: `${text(at)} = "MILL" and (${number(at)} > 500 or ${truth(at)} and ${number(at - 1)} > 200) and ${text(at - 2)} != "SHOP"`,
    jsonata: `${text(at)} = "MILL" and (${number(at)} > 500 or ${truth(at)} and ${number(at - 1)} > 200) and ${text(at - 2)} != "SHOP"`,
    conditions: {
      all: [
        is(text(at), 'MILL'),
        {
          any: [
            than(number(at), 'greaterThan', 500),
            { all: [is(truth(at), true), than(number(at - 1), 'greaterThan', 200)] },
          ],
        },
        than(text(at - 2), 'notEqual', 'SHOP'),
      ],
    },
  })),
];
