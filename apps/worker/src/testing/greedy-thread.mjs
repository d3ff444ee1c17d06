/** A document that takes all the memory there is. */
export default function run() {
  const hoard = [];
  for (;;) hoard.push(new Array(100_000).fill(hoard.length));
}
