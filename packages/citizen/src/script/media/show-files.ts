import type { MediaData } from '../../media-data';
import { make, makeButton } from './made';

type FileWords = NonNullable<MediaData['words']['files']>;

/** A file that is on its way, as the page tells it. */
export type Told = {
  /** Of the question. */
  path: string;
  input: string;
  name: string;
  phase: 'preparing' | 'sending' | 'waiting';
  percent: number;
  row?: HTMLElement;
};

const fieldAt = (path: string) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);

/** The row of a file below its question: how far it is, and a way to give it up. */
export function showSending(told: Told, words: FileWords, cancel: () => void): void {
  const box = fieldAt(told.path)?.querySelector('.n-document');
  const text = words[told.phase].replace('{name}', told.name).replace('{percent}', String(told.percent));
  if (!told.row) {
    told.row = make('div', 'n-sending');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', told.name);
    told.row.append(document.createElement('span'), bar, makeButton(words.cancel, cancel));
  }
  const [line, bar] = told.row.children;
  if (line && line.textContent !== text) line.textContent = text;
  if (bar instanceof HTMLProgressElement && told.phase !== 'preparing' && bar.value !== told.percent)
    bar.value = told.percent;
  if (box && told.row.parentElement !== box) box.append(told.row);
}

/** What is wrong with a file, beside its question as the server would say it. */
export function showProblem({ path }: Pick<Told, 'path'>, text: string): void {
  const field = fieldAt(path);
  const box = field?.querySelector('.n-document');
  const input = field?.querySelector<HTMLInputElement>('input[type=file]');
  if (!field || !box) return;
  takeProblemAway(path);
  const problems = make('div', 'n-problems');
  problems.id = `${input?.id ?? path}-sent`;
  problems.setAttribute('role', 'alert');
  const line = document.createElement('p');
  line.className = 'n-problem';
  line.textContent = text;
  problems.append(line);
  box.before(problems);
  field.querySelector('.n-field')?.classList.add('n-wrong');
  input?.setAttribute('aria-invalid', 'true');
  input?.setAttribute('aria-describedby', `${problems.id} ${input.getAttribute('aria-describedby') ?? ''}`.trim());
}

/** Another file was chosen: what was wrong with the one before does not matter any more, whoever said it. */
export function takeProblemAway(path: string): void {
  const field = fieldAt(path);
  for (const problems of field?.querySelectorAll('.n-problems') ?? []) problems.remove();
  field?.querySelector('.n-field')?.classList.remove('n-wrong');
  const input = field?.querySelector('input[type=file]');
  input?.removeAttribute('aria-invalid');
  const described = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
  input?.setAttribute('aria-describedby', described.filter((id) => document.getElementById(id)).join(' '));
}

/** Small pictures of what was sent from this page. */
export function showThumbnails(thumbnails: ReadonlyMap<string, string>): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-file]')) {
    const picture = thumbnails.get(row.dataset.file ?? '');
    if (!picture || row.querySelector('img')) continue;
    const image = make('img', 'n-thumbnail');
    image.src = picture;
    image.alt = '';
    row.prepend(image);
  }
}
