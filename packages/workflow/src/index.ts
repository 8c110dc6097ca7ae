export { Action, ParallelBlock, State, Workflow, WorkflowLayout, actionKey } from './model/workflow';
