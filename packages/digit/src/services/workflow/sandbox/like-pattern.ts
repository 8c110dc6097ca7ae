/** A pattern of PostgreSQL's LIKE, read. */
export type LikePattern = {
  /** What every text that matches holds, as it stands. */
  literals: string[];
  /** Absent: holding the one literal is all it asks for. */
  expression?: RegExp;
};

/** `LIKE '%id%'`: `_` and `%` in an id are wildcards, `\` takes the meaning of the next, be it the closing `%`. */
export function contains(id: string): LikePattern {
  if (!/[_%\\]/.test(id)) return { literals: [id] };
  const literals: string[] = [''];
  let expression = '';
  const pattern = `%${id}%`;
  const literal = (character: string) => {
    literals.push((literals.pop() ?? '') + character);
    expression += character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  };
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '\\') literal(pattern[++at] ?? '');
    else if (character === '%' || character === '_') {
      literals.push('');
      expression += character === '%' ? '[\\s\\S]*' : '[\\s\\S]';
    } else literal(character);
  }
  return { literals: literals.filter((each) => each !== ''), expression: new RegExp(`^${expression}$`, 'u') };
}

export function matches({ literals, expression }: LikePattern, text: string): boolean {
  return expression ? expression.test(text) : text.includes(literals[0] ?? '');
}
