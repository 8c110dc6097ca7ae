/** What the sandbox keeps of it. */
export type AccessControlSlice = { records: Map<string, string> };
