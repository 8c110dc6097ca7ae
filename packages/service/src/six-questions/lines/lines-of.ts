import { type Answers, saidIn } from '../answers';
import { type ReadLine, readLine } from './read-line';

/** Everything an applicant is asked for, in the order in which it was said; files last. */
export function linesOf({ tells, hands, language }: Answers): ReadLine[] {
  return [
    ...saidIn(tells).map((line) => readLine(line, 'tells', language)),
    ...saidIn(hands).map((line) => readLine(line, 'hands', language)),
  ];
}
