'use client';
import { Count } from '@nirmaan/ui';
import { useWords } from '../shell/providers';

/** How many problems of each weight there are; nothing where there are none. */
export function IssueCounts({ errors, warnings }: { errors: number; warnings: number }) {
  const say = useWords();
  return (
    <>
      {errors > 0 && (
        <Count tone="error" label={say('problems.errors', { count: errors })}>
          {errors}
        </Count>
      )}
      {warnings > 0 && (
        <Count tone="warn" label={say('problems.warnings', { count: warnings })}>
          {warnings}
        </Count>
      )}
    </>
  );
}
