/** What went wrong at DIGIT's border, made from all of its error shapes. */
export class DigitError extends Error {
  override readonly name = 'DigitError';
  constructor(
    /** Our name of the service: `workflow`, `mdms`, … */
    readonly service: string,
    /** DIGIT's own code (`INVALID ROLE`), or ours: `unreachable`, `timeout`, `unauthorized`, `rate-limited`, `unavailable`, `unexpected-answer`, `no-room` (a column of DIGIT's is too small). */
    readonly code: string,
    /** The same call may succeed later. Says nothing about whether it already had its effect; see `answered`. */
    readonly retryable: boolean,
    message: string,
    /** DIGIT answered, so the call had no effect; false: nobody knows. */
    readonly answered: boolean,
  ) {
    super(message);
  }
}
