/** A code from a name in Latin letters: “Trade licence (new)” gives `trade-licence-new`; other scripts give ''. */
export function suggestServiceCode(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30)
    .replace(/-+$/, '');
}
