/** “None of these” and the other choices untick each other; before the rules of the page are judged. */
export function untickExcluded(): void {
  document.addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox' || !target.checked) return;
      for (const other of target.closest('[data-choices]')?.querySelectorAll('input') ?? [])
        if (other !== target && ('exclusive' in target.dataset || 'exclusive' in other.dataset)) other.checked = false;
    },
    true,
  );
}
