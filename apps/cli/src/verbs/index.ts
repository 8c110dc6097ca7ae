import { check } from './check';
import { compile } from './compile';
import { dhis2Fake } from './dhis2-fake';
import { evaluate } from './evaluate';
import { importVerb } from './import';
import { publish } from './publish';
import { replay } from './replay';
import { sandbox } from './sandbox';

/** Every verb, in the order of the usage. */
export const verbs = [importVerb, check, compile, evaluate, publish, replay, sandbox, dhis2Fake];
