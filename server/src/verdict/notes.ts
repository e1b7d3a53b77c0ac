import { callNotes } from './notes/call.ts';
import { fileNotes } from './notes/file.ts';

/** What an owner should know about a rewrite. The strictest effect among its notes is how far a rewrite may be applied. */
export const notes = { ...callNotes, ...fileNotes };
