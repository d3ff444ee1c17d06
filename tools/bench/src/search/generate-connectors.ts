import { createSeededRandom, type SeededRandom } from '../load/seeded-random.js';

/** A connector that nobody has made by hand, without where it belongs. */
export interface GeneratedConnector {
  readonly name: string;
  readonly description: string;
  readonly state: 'draft' | 'published';
  readonly sourceKind: 'openapi' | 'postman';
  readonly tags: readonly string[];
  readonly servers: readonly string[];
  readonly operations: readonly GeneratedOperation[];
  readonly createdBy: string;
  readonly createdById: string;
}

export interface GeneratedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly path: string;
}

const OPERATIONS = 10;
const syllables = [
  ...[
    'ba',
    'be',
    'bo',
    'da',
    'den',
    'dor',
    'fa',
    'fil',
    'gan',
    'ger',
    'hal',
    'hin',
    'jo',
    'ka',
    'kel',
    'kor',
    'la',
  ],
  ...[
    'len',
    'lo',
    'ma',
    'mer',
    'mon',
    'na',
    'nel',
    'nor',
    'pa',
    'per',
    'pol',
    'ra',
    'ren',
    'ro',
    'sa',
    'sel',
    'son',
  ],
  ...['ta', 'ter', 'ton', 'va', 'ver', 'vi', 'wa', 'wen', 'za', 'zel'],
];
const verbs = [
  'List',
  'Get',
  'Create',
  'Update',
  'Delete',
  'Search',
  'Export',
  'Import',
  'Cancel',
  'Approve',
  'Archive',
];

const makeWord = (random: SeededRandom, least: number, most: number): string =>
  Array.from({ length: random.int(least, most) }, () => random.pick(syllables)).join('');
const makeWords = (stream: number, count: number, least: number, most: number): string[] => {
  const random = createSeededRandom(1, stream);
  return Array.from({ length: count }, () => makeWord(random, least, most));
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const companies = makeWords(1, 8_000, 2, 3).map(capital);
/** The first ones are by far the most frequent. */
const nouns = [
  ...['invoice', 'customer', 'order', 'user', 'payment', 'account', 'report', 'message', 'ticket', 'product'],
  ...makeWords(2, 2_000, 2, 4),
];
const prose = ['the', 'and', 'of', 'for', 'with', 'every', 'data', 'service', ...makeWords(3, 4_000, 1, 4)];
const products = [
  'API',
  'Billing',
  'Orders',
  'Platform',
  'CRM',
  'Payments',
  'Analytics',
  'Messaging',
  'Identity',
];
const people = makeWords(4, 500, 2, 3).map((name) => `${capital(name)} ${capital(name)}son`);
const tags = makeWords(5, 200, 2, 3);

/** One of many, the first much more often than the last. */
const zipf = <Item>(random: SeededRandom, items: readonly Item[]): Item =>
  items[Math.floor(items.length ** random.next()) - 1]!;

/** The connector at a place of an organisation: the same every time. */
export function generateConnector(organization: number, index: number): GeneratedConnector {
  const random = createSeededRandom(organization, index);
  const company = zipf(random, companies);
  const owner = zipf(random, people);
  return {
    name: `${company} ${random.pick(products)}${random.chance(0.3) ? ` ${capital(zipf(random, nouns))}` : ''}`,
    description: sentence(random, random.int(8, 30)),
    state: random.chance(0.05) ? 'draft' : 'published',
    sourceKind: random.chance(0.4) ? 'postman' : 'openapi',
    tags: [...new Set(Array.from({ length: random.int(1, 3) }, () => zipf(random, tags)))],
    servers: [`https://api.${company.toLowerCase()}.example/v${random.int(1, 4)}`],
    operations: Array.from({ length: OPERATIONS }, () => generateOperation(random)),
    createdBy: owner,
    createdById: `user-${people.indexOf(owner)}`,
  };
}

function generateOperation(random: SeededRandom): GeneratedOperation {
  const [verb, noun, other] = [zipf(random, verbs), zipf(random, nouns), zipf(random, nouns)];
  return {
    operationId: `${verb.toLowerCase()}${capital(other)}${capital(noun)}s`,
    summary: `${verb} ${noun}s of a ${other}`,
    description: random.chance(0.5) ? sentence(random, random.int(4, 12)) : '',
    path: `/${other}s/{${other}Id}/${noun}s`,
  };
}

const sentence = (random: SeededRandom, length: number): string =>
  `${Array.from({ length }, () => zipf(random, prose)).join(' ')}.`;

export const vocabulary = { companies, nouns, tags, people, products } as const;
