/** Larger sources are not read. So large that only a mistake meets it. */
export const mostBytes = 100 * 1_048_576;
