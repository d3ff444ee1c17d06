/** Takes a part of a stream of bytes together, up to a limit. */
export interface Capture {
  readonly isOpen: boolean;
  /** The part begins at `index` of the chunk at hand. */
  begin(index: number): void;
  /** The chunk at hand is over; the part goes on in the next one. */
  goOn(chunk: Uint8Array): void;
  /** The part ends before `index` of the chunk at hand. `null` when it has more bytes than allowed. */
  end(chunk: Uint8Array, index: number): Uint8Array | null;
}

/** Nothing is taken yet. Never holds more than `maxBytes` and one chunk. */
export function createCapture(maxBytes: number): Capture {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  let from = 0;
  let isOpen = false;
  const take = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > maxBytes) parts = [];
    else parts.push(part);
  };
  return {
    get isOpen() {
      return isOpen;
    },
    begin(index) {
      parts = [];
      bytes = 0;
      from = index;
      isOpen = true;
    },
    goOn(chunk) {
      if (!isOpen) return;
      take(chunk.subarray(from));
      from = 0;
    },
    end(chunk, index) {
      take(chunk.subarray(from, index));
      const whole = bytes > maxBytes ? null : Buffer.concat(parts);
      parts = [];
      isOpen = false;
      return whole;
    },
  };
}
