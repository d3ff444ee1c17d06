import { readDescription } from './read-description.js';
import { loadValidator, ownValidators, type Validator } from './validators.js';
import type { ValidatorAnswer, ValidatorOrder } from './validator-message.js';

/* One validator in a process of its own: what it costs is its own, and one that does not come back can be ended. */

let validator: Validator | null = null;

process.on('message', (order: ValidatorOrder) => {
  void obey(order)
    .catch((error: unknown): ValidatorAnswer => ({ answer: 'threw', reason: reasonOf(error) }))
    .then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());

async function obey(order: ValidatorOrder): Promise<ValidatorAnswer> {
  if (order.order === 'load') {
    const { name, folder } = order;
    validator = folder === null ? (ownValidators[name] ?? null) : await loadValidator(name, folder);
    return { answer: 'loaded' };
  }
  const description = readDescription(order.file);
  if (validator === null || description === null) throw new Error('There is nothing to validate.');
  // Of YAML the same as JSON is what the mere reading is measured by.
  const isRead = description.format === 'json' || validator !== ownValidators['JSON.parse'];
  const subject = isRead ? description : { ...description, text: JSON.stringify(description.value) };
  let ms = Infinity;
  let isValid: boolean | null = null;
  for (let round = 0; round < order.rounds; round += 1) {
    const given = validator.changesValue ? { ...subject, value: structuredClone(subject.value) } : subject;
    const start = performance.now();
    isValid = await validator.validate(given);
    ms = Math.min(ms, performance.now() - start);
  }
  return { answer: 'validated', isValid, ms, peakMb: process.resourceUsage().maxRSS / 1024 };
}

const reasonOf = (error: unknown) =>
  String(error instanceof Error ? error.message : error).slice(0, 200) || 'no reason given';
