/** Thrown for a target that is no JSONPath, or that would cost too much. */
export class InvalidTarget extends Error {
  override readonly name = 'InvalidTarget';

  constructor(
    readonly target: string,
    readonly reason: string,
  ) {
    super(`${target.slice(0, 200)}: ${reason}`);
  }
}
