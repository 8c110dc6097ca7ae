import type { Rule } from '@nirmaan/rules';

/** A condition that nothing was added to yet. */
export const always: Rule = { text: 'true', ast: ['lit', true] };
