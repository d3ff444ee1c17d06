/** A document that never comes to an end, as far as its thread is concerned. */
export default function run({ stages }) {
  stages.postMessage('convert');
  for (;;);
}
