/** What the sandbox keeps of it. */
export type HrmsSlice = { records: Map<string, string> };
