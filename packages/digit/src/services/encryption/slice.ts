/** What the sandbox keeps of it. */
export type EncryptionSlice = { records: Map<string, string> };
