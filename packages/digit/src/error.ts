/** One entry of what DIGIT found wrong; `text` may quote what was sent. */
export type DigitErrorDetail = { code: string; text: string };

/**
 * What went wrong at DIGIT's border, made from all of its error shapes.
 *
 * `message`, `service` and `code` may be logged: they hold nothing of what was sent. DIGIT's own words may (a mobile
 * number in "duplicate user"): they are `explanation` and `details`, for whoever made the call. Loggers, `JSON.stringify`
 * and copies do not see those two.
 */
export class DigitError extends Error {
  override readonly name = 'DigitError';
  /** How long DIGIT asks to be left alone, in milliseconds; only with `rate-limited` and `unavailable`. */
  readonly retryAfterMs?: number;
  readonly #explanation: string;
  readonly #details: readonly DigitErrorDetail[];
  constructor(
    /** Our name of the service: `workflow`, `mdms`, … */
    readonly service: string,
    /**
     * DIGIT's own code (`INVALID ROLE`), the name of what it threw (`NullPointerException`), `http-404` where it gave
     * none, or ours: `unreachable`, `timeout`, `unauthorized`, `rate-limited`, `unavailable`, `unexpected-answer`,
     * `no-room` (a column of DIGIT's is too small).
     */
    readonly code: string,
    /** The same call may succeed later. Says nothing about whether it already had its effect; see `answered`. */
    readonly retryable: boolean,
    explanation: string,
    /** DIGIT, or who stands before it, refused: the call had no effect; false: nobody knows. */
    readonly answered: boolean,
    more: { details?: readonly DigitErrorDetail[]; retryAfterMs?: number | undefined } = {},
  ) {
    super(`${service}: ${code}`);
    this.#explanation = explanation;
    this.#details = more.details ?? [{ code, text: explanation }];
    if (more.retryAfterMs !== undefined) this.retryAfterMs = more.retryAfterMs;
  }

  /** In words, DIGIT's or ours. */
  get explanation(): string {
    return this.#explanation;
  }

  /** All that DIGIT found wrong, where it named several; the first gave `code` and `explanation`. */
  get details(): readonly DigitErrorDetail[] {
    return this.#details;
  }
}
