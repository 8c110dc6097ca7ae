import type { SandboxRequest } from '../../../sandbox/exchange';
import { refuse } from '../../../sandbox/refusals';

/** What Spring says where a required parameter is missing. */
export function missingParameter(name: string, type = 'String') {
  return refuse({
    code: '',
    message: `Required request parameter '${name}' for method parameter type ${type} is not present`,
    params: [name],
  });
}

export function requiredParameter(request: SandboxRequest, name: string): string {
  const value = request.query.get(name);
  if (value === null) throw missingParameter(name);
  return value;
}
