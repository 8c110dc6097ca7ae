import type { BuiltIn } from '../built-ins/contract';
import type { LibraryName } from '../reference/signature';
import type { SpecialType } from './special-value';
import type { Value } from './values';

/**
 * Functions and values that a page loads only where one of its rules needs them. The engine is made of the core and the
 * libraries it is handed.
 */
export type RuleLibrary = {
  name: LibraryName;
  builtIns: Record<string, BuiltIn>;
  /** The value of a text of the data that is of such a type; null where it is none. */
  read?(type: SpecialType, text: string): Value;
};
