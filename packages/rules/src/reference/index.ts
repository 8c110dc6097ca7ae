/** How the functions of rules are called and what they do: for completion, help and the reference (docs/rules.md). */
export { FUNCTION_GROUPS, type FunctionEntry, functionEntries, wordsOf } from './functions';
export type { FunctionGroup, LibraryName, Parameter, Signature } from './signature';
export { signatureOf, signatures } from './signatures';
