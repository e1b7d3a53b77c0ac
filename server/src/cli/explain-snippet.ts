import type { Analysis, Finding } from '../analysis.ts';
import { kerasOf, mainPoint, sidePoints } from '../features/points.ts';
import { defaultOptions } from '../keras/options.ts';
import { printArguments } from '../keras/print.ts';
import { bind } from '../lasagne/bind.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import { lastOf } from '../source/dotted.ts';
import { textOf } from '../source/span.ts';
import { helpOf, messageOf } from '../verdict/verdict.ts';
import type { ExplainInvocation } from './explain.ts';
import type { ExitCode } from './invocation.ts';
import { loadEngine } from './load-engine.ts';

/** What a snippet can count on without importing it. Its own imports come later and win. */
const prelude = `import lasagne
import numpy
import numpy as np
import theano
import theano.tensor as T
from lasagne import init, layers, nonlinearities
from lasagne.init import *
from lasagne.nonlinearities import *
from lasagne.layers import *
from lasagne.layers.dnn import BatchNormDNNLayer, batch_norm_dnn
`;

/** Converts a snippet and tells what becomes of each argument. */
export async function explainSnippet(invocation: ExplainInvocation): Promise<ExitCode> {
  const { topic, terminal, say, language, options } = invocation;
  const { colors } = terminal.out;
  const engine = await loadEngine();
  const text = `${prelude}${topic}\n`;
  const file = { text, module: undefined, isPackage: false, cells: [] };
  const analysis = engine.analyze(file, { ...defaultOptions, ...options });
  const findings = analysis.findings.filter(({ start }) => start >= prelude.length);
  const paragraphs = findings.map((finding) => {
    const main = mainPoint(finding);
    const said = [...(main === undefined ? [] : [main]), ...sidePoints(finding)];
    const fates = fatesOf(analysis, finding, invocation);
    return [
      `${colors.bold(say(finding.verdict.outcome))}: ${textOf(text, finding)}`,
      ...kerasOf(finding).map(({ assumption }, reading) => {
        const source = engine.rewrite(analysis, { finding, reading })?.replacement() ?? '';
        const condition = assumption === undefined ? '' : `${messageOf(assumption, language)}: `;
        return `    ${condition}${colors.green(source)}`;
      }),
      ...(fates.length === 0 ? [] : ['', say('explain-arguments'), ...fates.map((fate) => `    ${fate}`)]),
      ...said.flatMap((point) => [
        '',
        `${messageOf(point, language)} ${colors.dim(`[${point.code}]`)}`,
        `    ${say('help', { message: helpOf(point, language) })}`,
      ]),
    ].join('\n');
  });
  if (findings.length === 0) {
    terminal.err.write(`${say('snippet-nothing')}\n`);
    return 1;
  }
  terminal.out.write(`${paragraphs.join('\n\n')}\n`);
  return 0;
}

/** What becomes of each parameter, passed or not, by the likeliest reading. */
function fatesOf(analysis: Analysis, finding: Finding, { say }: ExplainInvocation): readonly string[] {
  const { verdict } = finding;
  const layer = catalogue.get(finding.symbol);
  const call = analysis.resolver.bound.calls.get(finding.start)?.call;
  if (layer === undefined || call === undefined || !('readings' in verdict)) return [];
  const names = layer.parameters.map(({ name }) => name);
  const bound = bind(call, names.slice(0, layer.positional), names.slice(layer.positional));
  const printed = verdict.readings[0].layers.flatMap((one) => printArguments(one, lastOf));
  return layer.parameters.flatMap((parameter) => {
    const passed = bound.kind === 'bound' ? bound.arguments.get(parameter.name) : undefined;
    const argument = passed === undefined ? '' : textOf(analysis.file.text, passed);
    const keras = printed
      .filter(({ from }) => from === parameter.name)
      .map(({ source }) => source)
      .join(', ');
    if (passed !== undefined && parameter.name === layer.input) return [say('argument-input', { argument })];
    if (passed !== undefined)
      return [say(keras === '' ? 'argument-same' : 'argument-passed', { argument, keras })];
    const values = { parameter: parameter.name, default: parameter.default ?? '', keras };
    return keras === '' ? [] : [say('argument-default', values)];
  });
}
