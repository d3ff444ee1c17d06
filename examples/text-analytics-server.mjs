// The sample API behind the definitions in this folder: a small real server without dependencies.
//   node examples/text-analytics-server.mjs        listens on 127.0.0.1, port TEXT_ANALYTICS_PORT or 4010
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const host = '127.0.0.1';
const port = Number(process.env.TEXT_ANALYTICS_PORT ?? 4010);
const key = 'demo-key';
const basePath = '/text/analytics/v3.0';
const maxBodyBytes = 1_048_576;
const modelVersion = '2024-01-01';
const definitionFile = new URL('./text-analytics.swagger.json', import.meta.url);

/** A request that cannot be answered: the status and the body that say why. */
class Refusal extends Error {
  constructor(status, code, message, target) {
    super(message);
    this.status = status;
    this.body = { error: target === undefined ? { code, message } : { code, message, target } };
  }
}

// --- languages -------------------------------------------------------------------------------------------

const languages = [
  {
    name: 'English',
    code: 'en',
    words: 'the and is are was were of to in it that with for you not this have',
  },
  {
    name: 'German',
    code: 'de',
    words: 'der die das und ist sind war nicht ein eine mit für auf ich wir sehr',
  },
  { name: 'French', code: 'fr', words: 'le la les et est sont une des pas avec pour je nous dans très que' },
  { name: 'Spanish', code: 'es', words: 'el los las y es son una no con para muy pero en que por esta' },
  { name: 'Italian', code: 'it', words: 'il gli e è sono una non con per molto ma che di questo era della' },
  { name: 'Dutch', code: 'nl', words: 'de het een en is zijn niet met voor ik wij zeer van dat maar dit' },
  { name: 'Portuguese', code: 'pt', words: 'o os as e é são uma não com para muito mas em que por isso' },
].map((language) => ({ ...language, words: new Set(language.words.split(' ')) }));

const scripts = [
  { name: 'Japanese', code: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { name: 'Chinese', code: 'zh', pattern: /\p{Script=Han}/u },
  { name: 'Korean', code: 'ko', pattern: /\p{Script=Hangul}/u },
  { name: 'Russian', code: 'ru', pattern: /\p{Script=Cyrillic}/u },
  { name: 'Greek', code: 'el', pattern: /\p{Script=Greek}/u },
  { name: 'Arabic', code: 'ar', pattern: /\p{Script=Arabic}/u },
];

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
const round = (value) => Math.round(value * 100) / 100;

function detectLanguage({ id, text }) {
  const script = scripts.find(({ pattern }) => pattern.test(text));
  if (script) return { id, detectedLanguage: languageAnswer(script, 0.99) };
  const words = wordsOf(text);
  const scored = languages
    .map((language) => ({ language, hits: words.filter((word) => language.words.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = scored;
  if (best.hits === 0) return { id, detectedLanguage: languageAnswer({ name: '(Unknown)', code: '' }, 0) };
  return { id, detectedLanguage: languageAnswer(best.language, best.hits / (best.hits + second.hits)) };
}

const languageAnswer = ({ name, code }, confidence) => ({
  name,
  iso6391Name: code,
  confidenceScore: round(confidence),
});

// --- sentiment -------------------------------------------------------------------------------------------

const positive = new Set(
  'good great lovely excellent happy love loved nice best warm friendly wonderful amazing perfect clean enjoy enjoyed helpful fast'.split(
    ' ',
  ),
);
const negative = new Set(
  'bad awful terrible sad hate hated poor worst cold rude dirty slow broken horrible late angry boring disappointing disappointed noisy'.split(
    ' ',
  ),
);
const negations = new Set(['not', 'no', 'never', "isn't", "wasn't", "don't", "didn't"]);

/** The feeling words of a text as [positive, negative], with a negation turning the next two words round. */
function countFeelings(text) {
  const words = wordsOf(text);
  return words.reduce(
    ([up, down], word, index) => {
      const turned = words.slice(Math.max(0, index - 2), index).some((earlier) => negations.has(earlier));
      if (positive.has(word)) return turned ? [up, down + 1] : [up + 1, down];
      if (negative.has(word)) return turned ? [up + 1, down] : [up, down + 1];
      return [up, down];
    },
    [0, 0],
  );
}

function nameFeeling([up, down]) {
  if (up > 0 && down > 0) return 'mixed';
  if (up > 0) return 'positive';
  return down > 0 ? 'negative' : 'neutral';
}

/** A sentence is positive, negative or neutral; only a whole document can be mixed. */
function nameSentence([up, down]) {
  if (up === down) return 'neutral';
  return up > down ? 'positive' : 'negative';
}

function analyzeSentiment({ id, text }) {
  const feelings = countFeelings(text);
  const total = feelings[0] + feelings[1] + 1;
  const sentences = [...text.matchAll(/[^.!?]+[.!?]*/g)]
    .map((match) => ({ text: match[0].trim(), offset: match.index + match[0].search(/\S|$/) }))
    .filter((sentence) => sentence.text !== '');
  return {
    id,
    sentiment: nameFeeling(feelings),
    confidenceScores: {
      positive: round(feelings[0] / total),
      neutral: round(1 / total),
      negative: round(feelings[1] / total),
    },
    sentences: sentences.map((sentence) => ({
      text: sentence.text,
      sentiment: nameSentence(countFeelings(sentence.text)),
      offset: sentence.offset,
      length: sentence.text.length,
    })),
  };
}

// --- key phrases -----------------------------------------------------------------------------------------

const stopWords = new Set(
  'a an and are as at be been but by for from had has have he her his i in is it its me my not of on or our she so that the their them they this to too very was we were when which who will with you your'.split(
    ' ',
  ),
);

function extractKeyPhrases({ id, text }) {
  const phrases = text
    .split(/[^\p{L}\p{N}' -]+/u)
    .flatMap((clause) => phrasesOf(clause.split(/\s+/).filter(Boolean)));
  const strength = new Map();
  for (const phrase of phrases) {
    strength.set(phrase, (strength.get(phrase) ?? 0) + phrase.split(' ').length);
  }
  const strongestFirst = [...strength].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);
  return { id, keyPhrases: strongestFirst.slice(0, 10) };
}

/** The runs of words between stop words. */
function phrasesOf(words) {
  const runs = [[]];
  for (const word of words) {
    if (stopWords.has(word.toLowerCase())) runs.push([]);
    else runs.at(-1).push(word);
  }
  return runs.filter((run) => run.length > 0).map((run) => run.join(' '));
}

// --- entities --------------------------------------------------------------------------------------------

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const places = new Set(
  'London Paris Berlin Madrid Rome Amsterdam Lisbon Tokyo Seoul Moscow Athens Cairo Seattle Redmond Zurich'.split(
    ' ',
  ),
);
const entityPatterns = [
  { category: 'Email', confidence: 0.99, pattern: /[\w.+-]+@[\w-]+\.[\w.-]*\w/g },
  { category: 'URL', confidence: 0.99, pattern: /https?:\/\/[^\s)]*[^\s).,]/g },
  {
    category: 'DateTime',
    confidence: 0.95,
    pattern: new RegExp(
      `\\b(?:\\d{1,2} (?:${months})(?: \\d{4})?|\\d{4}-\\d{2}-\\d{2}|(?:${months}) \\d{4})\\b`,
      'g',
    ),
  },
  {
    category: 'Quantity',
    confidence: 0.85,
    pattern: /[$€£]\d[\d.,]*\d|\b\d[\d.,]*(?: (?:percent|km|kg|euros|dollars|people|years)|%)/g,
  },
  {
    category: 'Organization',
    confidence: 0.8,
    pattern: /\b(?:\p{Lu}[\p{L}&]+ )+(?:Inc|Ltd|GmbH|Corporation|University|Bank|Company)\b/gu,
  },
  { category: 'Person', confidence: 0.7, pattern: /\b\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+\b/gu },
  { category: 'Location', confidence: 0.9, pattern: /\b\p{Lu}\p{Ll}+\b/gu, only: places },
];

function recognizeEntities({ id, text }) {
  const found = [];
  for (const { category, confidence, pattern, only } of entityPatterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const taken = found.some((entity) => start < entity.offset + entity.length && end > entity.offset);
      if (taken || (only && !only.has(match[0]))) continue;
      found.push({
        text: match[0],
        category,
        offset: start,
        length: match[0].length,
        confidenceScore: confidence,
      });
    }
  }
  return { id, entities: found.sort((a, b) => a.offset - b.offset) };
}

// --- HTTP ------------------------------------------------------------------------------------------------

const operations = {
  [`${basePath}/languages`]: detectLanguage,
  [`${basePath}/sentiment`]: analyzeSentiment,
  [`${basePath}/keyPhrases`]: extractKeyPhrases,
  [`${basePath}/entities`]: recognizeEntities,
};

async function readBody(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new Refusal(413, 'BodyTooLarge', 'The body may have 1 MB at most.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseDocuments(text) {
  let body;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'InvalidJson', `The body is not JSON: ${error.message}`);
  }
  const documents = body?.documents;
  if (!Array.isArray(documents)) {
    throw new Refusal(400, 'InvalidRequest', 'The body needs a list named `documents`.', 'documents');
  }
  if (documents.length === 0 || documents.length > 100) {
    throw new Refusal(400, 'InvalidRequest', 'Send between 1 and 100 documents.', 'documents');
  }
  documents.forEach((document, index) => {
    if (typeof document?.id !== 'string' || document.id === '') {
      throw new Refusal(400, 'InvalidDocument', 'A document needs an `id`.', `documents[${index}].id`);
    }
    if (typeof document.text !== 'string') {
      throw new Refusal(400, 'InvalidDocument', 'A document needs a `text`.', `documents[${index}].text`);
    }
  });
  return documents;
}

/** What is wrong with a single document; the other documents are answered all the same. */
function documentError({ id, text }) {
  if (text.trim() === '') {
    return { id, error: { code: 'EmptyText', message: 'The text is empty.', target: 'text' } };
  }
  if (text.length > 5120) {
    return {
      id,
      error: { code: 'TextTooLong', message: 'A text may have 5120 characters.', target: 'text' },
    };
  }
  return null;
}

function answer(operation, documents, showStats) {
  const errors = documents.map(documentError).filter((error) => error !== null);
  const valid = documents.filter((document) => documentError(document) === null);
  const statistics = {
    documentsCount: documents.length,
    validDocumentsCount: valid.length,
    charactersCount: valid.reduce((sum, { text }) => sum + text.length, 0),
  };
  return { documents: valid.map(operation), errors, ...(showStats ? { statistics } : {}), modelVersion };
}

async function handle(request) {
  const url = new URL(request.url, `http://${host}`);
  if (request.method === 'GET' && url.pathname === '/healthz') return { status: 200, body: { status: 'ok' } };
  if (request.method === 'GET' && url.pathname === '/text-analytics.swagger.json') {
    return { status: 200, text: await readFile(definitionFile, 'utf8') };
  }
  const operation = Object.hasOwn(operations, url.pathname) ? operations[url.pathname] : undefined;
  if (!operation) throw new Refusal(404, 'NotFound', `There is nothing at ${url.pathname}.`);
  if (request.method !== 'POST') throw new Refusal(405, 'MethodNotAllowed', 'Use POST.');
  if (request.headers['ocp-apim-subscription-key'] !== key) {
    throw new Refusal(401, 'Unauthorized', 'Send your key in the header Ocp-Apim-Subscription-Key.');
  }
  const documents = parseDocuments(await readBody(request));
  return { status: 200, body: answer(operation, documents, url.searchParams.get('showStats') === 'true') };
}

const server = createServer((request, response) => {
  handle(request)
    .catch((error) =>
      error instanceof Refusal
        ? error
        : { status: 500, body: { error: { code: 'Internal', message: error.message } } },
    )
    .then(({ status, body, text }) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
      response.end(text ?? JSON.stringify(body));
    });
});

server.listen(port, host, () => {
  console.log(`Text Analytics answers at http://${host}:${server.address().port}${basePath} (key: ${key})`);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
