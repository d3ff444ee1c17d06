import type { QueryDeepPartialEntity } from 'typeorm';

/** TypeORM's partial types cannot express `unknown`, which a fix and an overlay hold; the value is stored as it is. */
export const jsonColumn = <Value>(value: readonly Value[]) =>
  value as unknown as QueryDeepPartialEntity<Value>[];
