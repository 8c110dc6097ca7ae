/** A password at rest. The user's uuid is in it, so that equal passwords do not look alike. */
export function hashPassword(by: { hash(text: string): string }, userUuid: string, password: string): string {
  return by.hash(`${userUuid}:${password}`);
}
