import { contexts } from './contexts';
import type { BuiltIn } from './contract';
import { conversions } from './conversions';
import { figures } from './figures';
import { lists } from './lists';
import { numbers } from './numbers';
import { ours } from './ours';
import { ranges } from './ranges';
import { strings } from './strings';

/** The functions of the core, by their FEEL names; libraries add theirs. A new one is a line in the file of its kind. */
export const builtIns: Record<string, BuiltIn> = {
  ...numbers,
  ...strings,
  ...conversions,
  ...lists,
  ...figures,
  ...contexts,
  ...ranges,
  ...ours,
};
