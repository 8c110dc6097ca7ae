import { builderWith } from '@nirmaan/access';

/** Everybody who works in the builder may look. */
export const members = builderWith('author', 'reviewer', 'publisher', 'masterMaker', 'masterChecker', 'administrator');
export const authors = builderWith('author');
export const masterMakers = builderWith('masterMaker');
export const publishers = builderWith('publisher');
