/**
 * Regular expressions that cannot run away: characters, classes and repeats in a row, without groups, alternatives or
 * references. Authors write patterns, so none may hang a browser or a server.
 */
const SIMPLE =
  /^\^?(?:(?:\[(?:\\.|[^\]\\])+\]|\\[dDwWsS.\\/+*?()[\]{}^$|-]|[^\\[\](){}|*+?^$])(?:\{\d{1,3}(?:,\d{0,3})?\}|[*+?])?){1,40}\$?$/;

export function isSimplePattern(pattern: string): boolean {
  // More than a few open-ended repeats one after the other would already be slow on long texts.
  if (!SIMPLE.test(pattern) || (pattern.match(/[*+]|,\}/g)?.length ?? 0) > 3) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** The pattern of the whole text for JSON Schema; one that is not run here is not published to be run elsewhere. */
export function patternSchema(pattern: string | undefined): { pattern?: string } {
  return pattern && isSimplePattern(pattern) ? { pattern: `^(?:${withoutAnchors(pattern)})$` } : {};
}

export function withoutAnchors(pattern: string): string {
  return pattern.replace(/^\^/, '').replace(/\$$/, '');
}

/** Does the whole text match? A pattern that is not simple matches everything: `checkForm` has told its author. */
export function matchesPattern(pattern: string, text: string): boolean {
  if (!isSimplePattern(pattern)) return true;
  if (text.length > 1000) return false;
  return new RegExp(`^(?:${withoutAnchors(pattern)})$`, 'u').test(text);
}
