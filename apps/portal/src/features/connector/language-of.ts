/** For colours only: an API description is an object, so what begins with a brace is JSON. */
export const languageOf = (text: string): 'json' | 'yaml' => (/^\uFEFF?\s*[{[]/.test(text) ? 'json' : 'yaml');
