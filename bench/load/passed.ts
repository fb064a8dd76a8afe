/** Waits so many ms. @returns false where the signal ended it before. */
export function passed(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isOver: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cut);
      resolve(isOver);
    };
    const cut = () => end(false);
    const timer = setTimeout(() => end(true), Math.max(0, ms));
    if (signal.aborted) cut();
    else signal.addEventListener('abort', cut);
  });
}
