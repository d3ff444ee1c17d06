import { describeImportCrashes } from '../testing/describe-import-crashes.js';

describeImportCrashes('postgres');
