import type { Import } from '@connectory/contracts';
import type { ImportAction } from '../../api/imports';
import { countOf } from '../../components/count-of';

interface ActionWords {
  readonly title: string;
  readonly confirm: string;
  readonly keep: string;
  /** What will happen, a sentence each. */
  readonly sentences: readonly string[];
  readonly isDangerous: boolean;
}

const entries = (count: number) => countOf(count, 'entry', 'entries');
const connectors = (count: number) => countOf(count, 'connector');
const are = (count: number) => (count === 1 ? 'is' : 'are');
const gets = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** What somebody is told before they do something to an import. */
export function actionWords(action: Exclude<ImportAction, 'commit'>, item: Import): ActionWords {
  const { counts, outcomes } = item;
  const waiting = (counts.received ?? 0) + (counts.running ?? 0) + (counts.planned ?? 0);
  if (action === 'cancel') {
    return {
      title: 'Cancel this import?',
      confirm: 'Cancel the import',
      keep: 'Let it go on',
      sentences: [
        `${entries(waiting)} that ${are(waiting)} not done will be left alone.`,
        'What is in the catalog already stays there. To take that back, undo the import afterwards.',
      ],
      isDangerous: true,
    };
  }
  if (action === 'retry') {
    return {
      title: 'Try the failed ones again?',
      confirm: 'Try again',
      keep: 'Not now',
      sentences: [
        `${entries(outcomes.failed)} that failed ${gets(outcomes.failed, 'is', 'are')} read once more.`,
        'Nothing else is touched.',
      ],
      isDangerous: false,
    };
  }
  return {
    title: 'Take this import back?',
    confirm: 'Take it back',
    keep: 'Keep everything',
    sentences: [
      `${connectors(outcomes.created)} that it made ${gets(outcomes.created, 'leaves', 'leave')} the catalog.`,
      `${connectors(outcomes.updated)} that it changed ${gets(outcomes.updated, 'gets', 'get')} the revision from before.`,
      ...(outcomes.needsReview > 0
        ? [
            `${countOf(outcomes.needsReview, 'draft')} that ${gets(outcomes.needsReview, 'waits', 'wait')} for review ${gets(outcomes.needsReview, 'goes', 'go')} too.`,
          ]
        : []),
      'What somebody has edited or published since is kept, and you are told which.',
    ],
    isDangerous: true,
  };
}
