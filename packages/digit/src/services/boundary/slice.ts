/** What the sandbox keeps of it. */
export type BoundarySlice = { records: Map<string, string> };
