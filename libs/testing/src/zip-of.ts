import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive that a test makes; what a usual one does not have can be said. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Bits of general purpose; the lowest says that the entry is encrypted. */
  readonly flags?: number;
  /** File type and permissions of Unix, for example `0o120777` for a link. */
  readonly mode?: number;
  /** What the archive says that the entry has unpacked. */
  readonly claimedBytes?: number;
}

const UTF8_NAMES = 0x800;

/** The bytes of a zip archive (APPNOTE 6.3.10) with these entries, in this order, whatever they are. */
export function zipOf(entries: readonly ZipEntry[] | Readonly<Record<string, string>>): Buffer {
  const list: readonly ZipEntry[] = Array.isArray(entries)
    ? (entries as readonly ZipEntry[])
    : Object.entries(entries as Readonly<Record<string, string>>).map(([name, content]) => ({
        name,
        content,
      }));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, mode = 0o100644, claimedBytes } of list) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const nameBytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8_NAMES | flags, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimedBytes ?? plain.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, nameBytes, packed]);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE((mode << 16) >>> 0, 6);
    attributes.writeUInt32LE(offset, 10);
    const madeOnUnix = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeOnUnix, shared, attributes, nameBytes]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
