import { describeCrashes } from './testing/describe-crashes.js';

describeCrashes('redis');
