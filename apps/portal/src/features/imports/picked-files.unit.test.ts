import { describe, expect, it } from 'vitest';
import { addPicked, bytesOf, nothingPicked } from './picked-files';

const picked = (path: string, text = 'x') => ({ file: new File([text], path), path });
const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);

describe('addPicked', () => {
  it('takes out of a folder what may be an API description, and counts the rest', () => {
    const { files, leftOut } = addPicked(
      nothingPicked,
      ['a/one.json', 'a/two.YAML', 'a/b/three.zip', 'a/readme.md', 'a/.git/config.json', 'a/.DS_Store'].map(
        (path) => picked(path),
      ),
    );
    expect(pathsOf(files)).toEqual(['a/one.json', 'a/two.YAML', 'a/b/three.zip']);
    expect(leftOut).toBe(3);
  });

  it('takes a file that was chosen by itself, whatever its name', () => {
    expect(pathsOf(addPicked(nothingPicked, [picked('collection')]).files)).toEqual(['collection']);
  });

  it('holds a path once, as it was chosen last', () => {
    const first = addPicked(nothingPicked, [picked('a.json', 'old'), picked('b.json')]);
    const { files } = addPicked(first, [picked('a.json', 'newer')]);
    expect(pathsOf(files)).toEqual(['a.json', 'b.json']);
    expect(bytesOf(files)).toBe(6);
  });
});
