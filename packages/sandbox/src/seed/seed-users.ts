import { KnownUsers } from '@nirmaan/digit/sandbox';

/** Users a sandbox begins with, as elements of a `user/_search` answer, with a `password` where somebody shall sign in. */
export const SeedUsers = KnownUsers;
export type SeedUsers = KnownUsers;
