export interface SizedFile {
  readonly file: string;
  readonly bytes: number;
}

/** Every n-th file, so that all together have about `mostBytes`; all of them if they have no more. */
export function sampleFiles(files: readonly SizedFile[], mostBytes: number): SizedFile[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const step = Math.max(1, Math.ceil(bytes / mostBytes));
  return files.filter((_, index) => index % step === 0);
}
