/**
 * Gives what `work` gives, or fails after `ms`. The work goes on behind our back: only for what may happen twice.
 *
 * @throws Error with `message` when the time is over
 */
export async function withDeadline<Result>(
  work: Promise<Result>,
  ms: number,
  message: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
