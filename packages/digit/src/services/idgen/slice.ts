/** Last number drawn of each database sequence, by its name in lower case (PostgreSQL folds it). */
export type IdgenSlice = { sequences: Map<string, number> };
