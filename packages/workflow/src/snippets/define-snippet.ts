import type { RoleCode, StateCode, Text } from '@nirmaan/lexicon';
import type { WorkflowRole } from '../editing/edit-workflow';

/** A role a snippet asks for; the author says which of the service's it is. Without an answer it is made. */
export type RoleSlot = Omit<WorkflowRole, 'code'> & {
  /** Parts of names and codes by which a role of the service is known to be meant. */
  hints: readonly string[];
};

/**
 * A part of a workflow that services need again and again. Its title and description are the messages
 * `workflow.snippet.<code>.title` and `.about`.
 */
export type Snippet = {
  code: string;
  /**
   * Compact text. `BEFORE` is the state it is inserted after, `AFTER` the one that followed. Without `BEFORE` the case goes
   * through its first state on the way between them. `(REJECTED!)` is the bad end the workflow has, if it has one.
   */
  text: string;
  /** What its states, actions and branches are called, by code. */
  names: Readonly<Record<string, Text>>;
  /** Its roles, by the code they have in the text, which is also that of a role that is made. */
  slots: Readonly<Record<RoleCode, RoleSlot>>;
  /** States in which answers can be corrected. */
  editable?: readonly StateCode[];
};

export function defineSnippet<const S extends Snippet>(snippet: S): S {
  return snippet;
}
