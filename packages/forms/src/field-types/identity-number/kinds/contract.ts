/** Why a number is not one of its kind; the end of a message code `forms.identity.<reason>`. */
export type IdentityFault =
  /** Not the right characters. */
  | 'format'
  /** A digit that follows from the others does not: one was mistyped. */
  | 'checkDigit'
  /** Looks right, but none like it is given to anybody. */
  | 'neverGiven';

/** What is known of the numbers on one kind of document. */
export type IdentityRules = {
  /** Its name where no language pack is at hand; these are names all over the country. */
  name: string;
  /** How it is written, as a hint; none that somebody could have. */
  example: string;
  /** Only digits: phones show their number keys. */
  isDigits?: true;
  /** By the rules of who gives it out it may be kept nowhere, not even sealed: only a fingerprint is. */
  isNeverKept?: true;
  /** What is wrong with it, without spaces and hyphens, in capitals; undefined = nothing that can be seen. */
  fault(number: string): IdentityFault | undefined;
  /** In groups as on the document; of the others only the last four are shown. */
  groups: readonly number[];
};
