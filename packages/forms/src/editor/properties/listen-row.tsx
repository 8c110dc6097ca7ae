'use client';
import { IconButton } from '@nirmaan/ui';
import { FileUp, Mic, Play, Square, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type EditorRecordings, type SpokenWords, useEditor } from '../editor-context';
import { languageSign } from '../language-sign';
import { playSound, secondsOf, startRecording } from './sound';

type Props = { spoken: SpokenWords; recordings: EditorRecordings; tell(words: string): void };

/** Words in a language, and what can be heard of them. */
export function ListenRow({ spoken, recordings, tell }: Props) {
  const { messages } = useEditor();
  const [running, setRunning] = useState<{ is: 'recording' | 'playing'; stop(): void }>();
  const file = useRef<HTMLInputElement>(null);
  const stop = useRef<() => void>(undefined);
  const isHere = useRef(true);
  stop.current = running?.stop;
  // Who goes elsewhere is not recorded any more, and what was begun is not kept.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      stop.current?.();
    };
  }, []);
  const { language, words } = spoken;
  const own = recordings.of(spoken);
  const say = (key: string) => messages.text(`formEditor.listen.${key}`, { words: words.slice(0, 60) });

  async function keep(sound: Blob, seconds: number) {
    tell((await recordings.add(spoken, sound, seconds)) ?? say('kept'));
  }
  async function record() {
    try {
      const recording = await startRecording();
      setRunning({ is: 'recording', stop: recording.stop });
      if (!isHere.current) recording.stop();
      tell(say('recording'));
      const { sound, seconds } = await recording.recorded;
      if (!isHere.current) return;
      setRunning(undefined);
      await keep(sound, seconds);
    } catch {
      setRunning(undefined);
      tell(say('noMicrophone'));
    }
  }
  async function choose(chosen: File) {
    const seconds = await secondsOf(chosen);
    if (seconds === undefined) tell(say('unreadable'));
    else await keep(chosen, seconds);
  }
  async function play(sha256: string) {
    try {
      const sound = await recordings.load(sha256);
      if (!sound) return tell(say('notPlayed'));
      const playing = playSound(sound);
      setRunning({ is: 'playing', stop: playing.stop });
      await playing.over;
    } catch {
      tell(say('notPlayed'));
    } finally {
      setRunning(undefined);
    }
  }

  return (
    <li className="flex min-w-0 items-center gap-1">
      <span aria-hidden className="w-7 shrink-0 text-12 text-text-3" lang={language}>
        {languageSign(language)}
      </span>
      <span className="min-w-0 flex-1 truncate text-14" lang={language} dir="auto" title={words}>
        {words}
      </span>
      {own && (
        <span className="shrink-0 text-12 text-text-3">
          {messages.text('formEditor.listen.seconds', { seconds: own.seconds })}
        </span>
      )}
      {running ? (
        <IconButton
          size="small"
          icon={Square}
          label={say(running.is === 'recording' ? 'stopOf' : 'stopPlayingOf')}
          onClick={running.stop}
        />
      ) : (
        <>
          {own && (
            <IconButton
              size="small"
              variant="quiet"
              icon={Play}
              label={say('playOf')}
              onClick={() => play(own.sha256)}
            />
          )}
          <IconButton size="small" variant="quiet" icon={Mic} label={say('recordOf')} onClick={record} />
          <IconButton
            size="small"
            variant="quiet"
            icon={FileUp}
            label={say('uploadOf')}
            onClick={() => file.current?.click()}
          />
          {own && (
            <IconButton
              size="small"
              variant="quiet"
              icon={Trash2}
              label={say('removeOf')}
              onClick={() => recordings.remove(spoken)}
            />
          )}
        </>
      )}
      <input
        ref={file}
        type="file"
        accept=".ogg,.oga,.opus,.webm,.m4a,.mp4,.mp3,audio/*"
        hidden
        aria-label={say('uploadOf')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          target.value = '';
          if (chosen) void choose(chosen);
        }}
      />
    </li>
  );
}
