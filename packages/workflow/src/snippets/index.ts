import type { Snippet } from './define-snippet';
import { inspection } from './inspection';
import { parallelOpinions } from './parallel-opinions';
import { payment } from './payment';
import { sendBack } from './send-back';
import { seniorWhenLate } from './senior-when-late';
import { twoLevelApproval } from './two-level-approval';
import { verifyApprove } from './verify-approve';
import { withdraw } from './withdraw';

/** Every snippet, in the order in which they are offered. */
export const snippets: readonly Snippet[] = [
  verifyApprove,
  sendBack,
  inspection,
  payment,
  twoLevelApproval,
  parallelOpinions,
  withdraw,
  seniorWhenLate,
];
