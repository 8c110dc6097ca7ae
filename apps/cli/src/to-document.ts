/** A value as a document for people and files: indented, with a line break at its end. */
export const toDocument = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
