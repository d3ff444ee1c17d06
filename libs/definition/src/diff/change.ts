import { changeRules, type ChangeClass, type ChangeRule } from './change-rules.js';

/** An operation as those know it who call it. */
export interface ChangedOperation {
  /** In lower case. */
  readonly method: string;
  /** The path template; of a webhook its name. */
  readonly path: string;
  readonly operationId: string | null;
}

/** One difference between two definitions. */
export interface Change {
  readonly rule: ChangeRule;
  readonly class: ChangeClass;
  /** Into either definition; `null` on the side that has nothing there. */
  readonly pointer: { readonly old: string | null; readonly new: string | null };
  /** The operation that is affected, as it is in the new definition if it is there; `null` for the document as a whole. */
  readonly operation: ChangedOperation | null;
  readonly message: string;
}

/** A change before it is known whom it affects. */
export type FoundChange = Omit<Change, 'operation'>;

/** Where a change is, on both sides. */
export interface BothPointers {
  readonly old: string | null;
  readonly new: string | null;
}

export type Report = (rule: ChangeRule, pointer: BothPointers, message: string) => void;

/** A report into a list. */
export function reportTo(list: FoundChange[]): Report {
  return (rule, pointer, message) =>
    list.push({
      rule,
      class: changeRules[rule].class,
      pointer: { old: pointer.old, new: pointer.new },
      message,
    });
}
