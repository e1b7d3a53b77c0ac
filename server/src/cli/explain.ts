import type { ConversionOptions } from '../keras/options.ts';
import { explainSnippet } from './explain-snippet.ts';
import type { ExitCode, Invocation } from './invocation.ts';
import { similarTo } from './similar.ts';
import { topicNames, topicText } from './topics.ts';

export interface ExplainInvocation extends Invocation {
  /** A parameter, an option, a layer, a code; or a line of Python. */
  readonly topic: string;
  readonly options: Partial<ConversionOptions>;
}

/** Tells what is known of a name, or what becomes of a piece of code. */
export async function explain(invocation: ExplainInvocation): Promise<ExitCode> {
  const { topic, terminal, language, say } = invocation;
  if (topic.includes('(')) return explainSnippet(invocation);
  const text = topicText(topic, language);
  if (text !== undefined) {
    terminal.out.write(`${text}\n`);
    return 0;
  }
  const names = topicNames();
  const nearest = similarTo(topic, Object.values(names).flat());
  const similar = nearest === undefined ? '' : say('did-you-mean', { topic: nearest });
  const message = say('unknown-topic', { topic, similar });
  const all = say('topics', {
    parameters: names.parameters.join(', '),
    options: names.options.join(', '),
    codes: names.codes.join(', '),
  });
  terminal.err.write(`${say('error', { message })}\n${nearest === undefined ? `${all}\n` : ''}`);
  return 2;
}
