import { serve } from './node.ts';

export { serve };

// The extension starts this file; the command line loads it.
if (require.main === module) serve();
