import { serve } from '../cli/serve.ts';

// What the extension and other editors start.
serve(process.argv.slice(2));
