import type { Finding, Look } from '../analysis.ts';
import { bind } from '../lasagne/bind.ts';
import { catalogue } from '../lasagne/catalogue.ts';
import type { LasagneLayer } from '../lasagne/parameter.ts';
import type { Argument, Call } from '../syntax/ast.ts';

/** A call of a converted layer with its arguments by parameter. */
export interface KnownCall {
  readonly finding: Finding;
  readonly layer: LasagneLayer;
  readonly call: Call;
  /** Empty where Python would not accept the call. */
  readonly passed: ReadonlyMap<string, Argument>;
}

/** The call a finding stands for; nothing where it is not one of a layer in the catalogue. */
export function callOf(finding: Finding, analysis: Look): KnownCall | undefined {
  if (finding.verdict.outcome === 'reference') return undefined;
  const call = analysis.resolver.bound.calls.get(finding.start)?.call;
  const layer = catalogue.get(finding.symbol);
  if (call === undefined || layer === undefined) return undefined;
  const names = layer.parameters.map(({ name }) => name);
  const binding = bind(call, names.slice(0, layer.positional), names.slice(layer.positional));
  return { finding, layer, call, passed: binding.kind === 'bound' ? binding.arguments : new Map() };
}
