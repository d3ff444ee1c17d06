import { expect, it } from 'vitest';
import { explainMatch } from './explain-match.js';

const connector = {
  name: 'User directory',
  tags: ['people', 'users'],
  servers: ['https://users.example.org'],
  createdBy: 'Ada Lovelace',
  description: 'Who is who.',
};

it('names the texts in which the words stand, those of operations by how many stand there', () => {
  const matches = explainMatch(
    connector,
    [
      ['ListUsers', 'List users', '/users'],
      ['DeleteUser', '', '/users/{id}'],
      ['Ping', 'Say hello', '/ping'],
    ],
    [['delete'], ['user']],
  );
  expect(matches).toEqual([
    { field: 'name', text: 'User directory' },
    { field: 'tag', text: 'users' },
    { field: 'host', text: 'https://users.example.org' },
    { field: 'operation', text: 'DeleteUser' },
    { field: 'operation', text: 'List users' },
  ]);
});

it('knows owners and descriptions, and has nothing to say without words', () => {
  expect(explainMatch(connector, [], [['lovelace']])).toEqual([{ field: 'owner', text: 'Ada Lovelace' }]);
  expect(explainMatch(connector, [], [['who']])).toEqual([{ field: 'description', text: 'Who is who.' }]);
  expect(explainMatch(connector, [['Ping', '', '/']], [])).toEqual([]);
});
