/** A document that we trip over. */
export default function run() {
  throw new TypeError('Cannot read properties of undefined');
}
