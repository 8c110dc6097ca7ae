import { router } from './base';
import { listPlaces } from './procedures/list-places';
import { openCase } from './procedures/open-case';
import { searchInbox } from './procedures/search-inbox';
import { signIn } from './procedures/sign-in';
import { signOut } from './procedures/sign-out';
import { takeAction } from './procedures/take-action';

/** What the workbench asks of its server: a procedure a file, each with its policy. */
export const workRouter = router({ signIn, signOut, searchInbox, openCase, listPlaces, takeAction });
export type WorkRouter = typeof workRouter;
