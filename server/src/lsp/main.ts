import { serve } from '../cli/serve.ts';
import { tuneV8 } from '../cli/v8.ts';

// What the extension and other editors start.
tuneV8('long');
serve(process.argv.slice(2));
