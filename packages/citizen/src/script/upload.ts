import { hold, settled } from './autosave';
import { followRules } from './live';
import { replaceField } from './navigate';
import { answersOf, liveForm, pageData, SCRIPT_HEADER, say, setRevision } from './page';

/** Sends a file as soon as it is chosen, and shows how far it is. */
export function upload(): void {
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files?.length) return;
    const form = liveForm();
    const field = input.closest<HTMLElement>('[data-path]');
    if (form && form === input.form && field) void send(form, input, field);
  });
}

async function send(form: HTMLFormElement, input: HTMLInputElement, field: HTMLElement): Promise<void> {
  const bar = document.createElement('progress');
  bar.className = 'c-upload';
  bar.max = 100;
  input.after(bar);
  await settled();
  await hold(sendFiles(form, input, field, bar));
}

async function sendFiles(
  form: HTMLFormElement,
  input: HTMLInputElement,
  field: HTMLElement,
  bar: HTMLProgressElement,
): Promise<void> {
  const words = pageData()?.words;
  const body = answersOf(form, 'upload');
  for (const file of input.files ?? []) body.append(input.name, file);
  try {
    const html = await post(form.getAttribute('action') || location.href, body, (percent) => {
      bar.value = percent;
      say(words?.uploading.replace('{percent}', String(percent)) ?? '');
    });
    const next = new DOMParser().parseFromString(html, 'text/html');
    const revision = next.querySelector('input[name=_revision]')?.getAttribute('value');
    if (revision) setRevision(form, revision);
    bar.remove();
    input.value = '';
    replaceField(next, field.dataset.path ?? '');
    say(field.querySelector('.n-problem') ? '' : (words?.saved ?? ''));
    followRules();
  } catch {
    bar.remove();
    say(words?.notSaved ?? '', true);
  }
}

/** XMLHttpRequest: fetch does not tell how much was sent. */
function post(url: string, body: FormData, onProgress: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(SCRIPT_HEADER)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((100 * loaded) / total));
    request.onload = () =>
      request.getResponseHeader('content-type')?.startsWith('text/html')
        ? resolve(request.responseText)
        : reject(new Error(`upload answered ${request.status}`));
    request.onerror = () => reject(new Error('upload failed'));
    request.send(body);
  });
}
