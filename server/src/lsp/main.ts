import { serve } from './node.ts';

// Started by the extension, which talks over the channel between processes; `--stdio` is for trying it by hand.
void serve(process.argv.includes('--stdio') ? { kind: 'stdio' } : { kind: 'ipc' });
