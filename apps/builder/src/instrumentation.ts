/** Runs once when the server starts: publications that a killed process left unfinished go on. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { getBuilder } = await import('./server/composition');
  const { resumePublications } = await import('./server/publications');
  void getBuilder().then(resumePublications, (error: unknown) => {
    console.error('publications not resumed:', error instanceof Error ? error.message : 'unknown');
  });
}
