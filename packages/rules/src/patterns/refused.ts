/** Why a pattern is not run. `syntax` is what re2 itself says; the others have their own words. */
export type Refusal =
  | 'backReference'
  | 'bracket'
  | 'category'
  | 'class'
  | 'empty'
  | 'escape'
  | 'flag'
  | 'group'
  | 'repeat'
  | 'replacement'
  | 'subtraction'
  | 'syntax'
  | 'tooLarge';

export class Refused extends Error {
  constructor(
    readonly reason: Refusal,
    /** The part of the pattern it is about. */
    readonly near: string,
  ) {
    super(`${reason}: ${near}`);
  }
}
