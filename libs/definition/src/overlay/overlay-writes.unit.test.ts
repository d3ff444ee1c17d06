import { expect, it } from 'vitest';
import type { JsonValue } from '../json.js';
import { overlayWrites } from './overlay-writes.js';

const document: JsonValue = {
  info: { title: 'a', contact: { name: 'b' } },
  tags: [{ name: 'x' }, { name: 'y' }],
};

it.each([
  ['a member that is set', [{ target: '$.info', update: { title: 'A', x: {} } }], ['/info/title', '/info/x']],
  ['a member below', [{ target: '$', update: { info: { contact: { url: 'u' } } } }], ['/info/contact/url']],
  ['a member that is taken out', [{ target: '$.info.title', remove: true }], ['/info/title']],
  ['an item that is taken out', [{ target: '$.tags[0]', remove: true }], ['/tags']],
  ['an item that is appended', [{ target: '$.tags', update: { name: 'z' } }], ['/tags/+{"name":"z"}']],
  ['items of a member', [{ target: '$.info', update: { x: ['a', 'b'] } }], ['/info/x/+"a"', '/info/x/+"b"']],
  ['items of a list below', [{ target: '$', update: { tags: [1] } }], ['/tags/+1']],
  ['another kind of value', [{ target: '$', update: { tags: {}, info: [1] } }], ['/tags', '/info']],
  ['what tells an item from the others', [{ target: '$.tags[1].name', remove: true }], ['/tags/1']],
  ['nothing', [{ target: '$.info' }], []],
  ['something that is not there', [{ target: '$.info' }, { target: '$.none', remove: true }], null],
])('writes %s', (_, actions, pointers) => {
  expect(overlayWrites(document, actions)).toEqual(pointers);
});
