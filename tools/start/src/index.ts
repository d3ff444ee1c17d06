export { isPortFree } from './ports.js';
export { startStack, type Stack, type StackOptions } from './stack.js';
export { readSettings, type Environment, type Settings } from './settings.js';
