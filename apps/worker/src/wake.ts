import pg from 'pg';

/** A sleep that ends early when there is news. */
export type Wake = { wait(milliseconds: number, signal: AbortSignal): Promise<void>; up(): void };

export function createWake(): Wake {
  let waiting: (() => void) | undefined;
  let news = false;
  return {
    up() {
      news = true;
      waiting?.();
    },
    wait(milliseconds, signal) {
      if (news || signal.aborted) {
        news = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          waiting = undefined;
          news = false;
          resolve();
        };
        const timer = setTimeout(end, milliseconds);
        signal.addEventListener('abort', end, { once: true });
        waiting = end;
      });
    },
  };
}

/** Listens for announcements of new work. A broken connection is made again; meanwhile the worker looks by itself. */
export function listen(c: { url: string; channel: string; onNews(): void; retryAfter?: number }): {
  stop(): Promise<void>;
} {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    if (!stopped) timer = setTimeout(connect, c.retryAfter ?? 3_000);
  };
  function connect() {
    const next = new pg.Client({ connectionString: c.url });
    client = next;
    next.on('notification', c.onNews);
    next.once('error', () => {
      next.removeAllListeners('notification');
      next.on('error', () => {});
      next.end().catch(() => {});
      again();
    });
    next
      .connect()
      .then(() => next.query(`LISTEN "${c.channel}"`))
      .then(c.onNews)
      .catch(() => next.emit('error', new Error('cannot listen')));
  }
  connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
