import type { JsonValue } from '@nirmaan/lexicon';
import type { Compiler } from '../compile';
import type { Names, Step } from '../names';
import { FeelRange } from '../range';
import type { Run } from '../run';
import { isContext, memberOf, typeOf, type Value } from '../values';

type Judge = (value: Value, run: Run) => boolean;

/** `x instance of type`: of a null nothing is an instance but `Null`. */
export function instanceOf([of, type]: JsonValue[], names: Names, { compile }: Compiler): Step {
  const step = compile(of, names);
  const judge = judgeOf(String(type));
  return (run) => {
    run.step();
    return judge(step(run), run);
  };
}

function judgeOf(type: string): Judge {
  const [, outer = type, inner] = /^(list|range|context)\s*<(.*)>$/s.exec(type.trim()) ?? [];
  if (inner === undefined) return ofPlainType(outer.trim());
  if (outer === 'context') {
    const members = membersOf(inner);
    return (value, run) => isContext(value) && members.every(([name, judge]) => judge(memberOf(value, name), run));
  }
  const judge = judgeOf(inner);
  if (outer === 'list')
    return (value, run) => {
      if (!Array.isArray(value)) return false;
      run.charge(value.length);
      return value.every((each) => judge(each, run));
    };
  return (value, run) =>
    value instanceof FeelRange &&
    [value.start, value.end].every((end) => end === undefined || end === null || judge(end, run));
}

function ofPlainType(type: string): Judge {
  if (type === 'Any') return (value) => value !== null;
  if (type === 'Null') return (value) => value === null;
  return (value) => value !== null && typeOf(value) === type;
}

/** `a: number, b: list<string>`: commas within brackets do not part. */
function membersOf(text: string): [string, Judge][] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (const [at, character] of [...`${text},`].entries()) {
    if (character === '<') depth++;
    if (character === '>') depth--;
    if (character !== ',' || depth > 0) continue;
    parts.push([...text].slice(from, at).join(''));
    from = at + 1;
  }
  return parts.map((part) => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon).trim(), judgeOf(part.slice(colon + 1))];
  });
}
