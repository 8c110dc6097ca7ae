/** One violation as everit reports it; two or more inside one object or array hang below one without a keyword. */
export type Failure = { keyword: string | undefined; message: string; causes: Failure[] };

export function failure(keyword: string, message: string, causes: Failure[] = []): Failure {
  return { keyword, message, causes };
}

/** None, the one there is, or one that holds them all. */
export function gather(failures: Failure[]): Failure | undefined {
  const [first] = failures;
  if (failures.length < 2) return first;
  return { keyword: undefined, message: `#: ${failures.length} schema violations found`, causes: failures };
}

/** The definition itself is of no use: no data can be checked against it. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

/** everit 1.5.1 and the service's JSON library clash where a violated `not` is put into words. */
export class NotViolated extends Error {
  override readonly name = 'NotViolated';
}
