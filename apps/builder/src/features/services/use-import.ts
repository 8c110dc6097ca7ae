'use client';
import type { Issue } from '@nirmaan/lexicon';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failureText } from '../shell/failure';
import { useMessages, useTRPC, useWords } from '../shell/providers';
import type { ImportFailure } from './import-problems';

/** A file that is larger describes no service, and more than all of them together hold no service: neither is even read. */
const LARGEST_BYTES = 5_000_000;
const LARGEST_TOGETHER = 10_000_000;

/** A file as it was recognised, with the bytes it is sent with again. */
export type BroughtFile = {
  name: string;
  bytes: string;
  kind: string;
  counts: Record<string, number>;
  /** Codes of the services in it. */
  services: string[];
};

/** What the person chose of what was brought. */
export type ImportChoice = { applicationForm?: string | undefined; service?: string | undefined };

/** Files that were chosen or dropped: first what they are, then one service of those that are taken. */
export function useImport() {
  const say = useWords();
  const messages = useMessages();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const recognising = useMutation(trpc.service.recogniseFiles.mutationOptions());
  const importing = useMutation(trpc.service.importFiles.mutationOptions());
  const [brought, setBrought] = useState<BroughtFile[]>([]);
  const [failures, setFailures] = useState<ImportFailure[]>([]);
  const { language } = messages;

  async function bring(files: readonly File[]) {
    setBrought([]);
    const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
    const tooLarge = files.filter((file) => file.size > LARGEST_BYTES);
    const refused: ImportFailure[] = tooLarge.map((file) => ({
      fileName: file.name,
      issues: [],
      text: say('import.too-large', { size: megabytes(file.size), limit: LARGEST_BYTES / 1_000_000 }),
    }));
    const read = files.filter((file) => !tooLarge.includes(file));
    const together = read.reduce((sum, file) => sum + file.size, 0);
    const names = read.map((file) => file.name).join(', ');
    if (together > LARGEST_TOGETHER) {
      const text = say('doors.too-large', { size: megabytes(together), limit: LARGEST_TOGETHER / 1_000_000 });
      return setFailures([...refused, { fileName: names, issues: [], text }]);
    }
    setFailures(refused);
    if (read.length === 0) return;
    try {
      const sent = await Promise.all(read.map(async (file) => ({ name: file.name, bytes: await base64Of(file) })));
      const known = await recognising.mutateAsync({ files: sent, language });
      const unknown = known.filter((file) => file.kind === 'unknown');
      setFailures([
        ...refused,
        ...unknown.map((file) => ({ fileName: file.name, issues: file.issues, text: undefined })),
      ]);
      setBrought(
        known.flatMap((file, at) => (unknown.includes(file) ? [] : [{ ...file, bytes: sent[at]?.bytes ?? '' }])),
      );
    } catch (error) {
      setFailures([...refused, { fileName: names, issues: [], text: failureText(messages, error) }]);
    }
  }

  async function make(files: readonly BroughtFile[], choice: ImportChoice) {
    setFailures([]);
    try {
      const sent = files.map(({ name, bytes }) => ({ name, bytes }));
      const answer = await importing.mutateAsync({ files: sent, language, ...choice });
      if ('issues' in answer) return setFailures(byFile(answer.issues ?? []));
      await queryClient.invalidateQueries(trpc.service.list.queryFilter());
      router.push(`/services/${answer.code}/imported`);
    } catch (error) {
      const fileName = files.map((file) => file.name).join(', ');
      setFailures([{ fileName, issues: [], text: failureText(messages, error) }]);
    }
  }

  return {
    bring: (files: readonly File[]) => void bring(files),
    make: (files: readonly BroughtFile[], choice: ImportChoice) => void make(files, choice),
    brought,
    failures,
    leave() {
      setBrought([]);
      setFailures([]);
    },
    forget: (failure: ImportFailure) => setFailures((all) => all.filter((each) => each !== failure)),
    isReading: recognising.isPending,
    isMaking: importing.isPending || importing.isSuccess,
  };
}

function byFile(issues: readonly (Issue & { file: string })[]): ImportFailure[] {
  return [...new Set(issues.map((each) => each.file))].map((fileName) => ({
    fileName,
    issues: issues.filter((each) => each.file === fileName),
    text: undefined,
  }));
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
