import type { BuiltIn } from './contract';
import { dates } from './dates';
import { lists } from './lists';
import { numbers } from './numbers';
import { ours } from './ours';
import { strings } from './strings';

/** Every function an expression may call, by its FEEL name. A new one is a line in the file of its kind. */
export const builtIns: Record<string, BuiltIn> = { ...strings, ...numbers, ...lists, ...dates, ...ours };
