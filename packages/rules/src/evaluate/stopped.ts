import type { RuleWarning } from '../model/evaluation';

/** The evaluation ends here, with an error and no value. */
export class Stopped extends Error {
  readonly warning: RuleWarning;

  constructor(code: string, params: RuleWarning['params'] = {}) {
    super(code);
    this.warning = { code, params };
  }
}
