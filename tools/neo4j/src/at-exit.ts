const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something when this process ends, by itself or by a signal; it cannot wait for anything then.
 * @returns what takes it back
 */
export function atExit(action: () => void): () => void {
  const interrupted = (signal: NodeJS.Signals): void => {
    forget();
    action();
    // Whoever listens as well decides what becomes of the process; else the signal does what it always does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off('exit', action);
    for (const signal of signals) process.off(signal, interrupted);
  };
  process.on('exit', action);
  for (const signal of signals) process.on(signal, interrupted);
  return forget;
}
