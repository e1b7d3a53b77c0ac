import type { Localized } from '../../../verdict/localized.ts';

/** What is known of one of Lasagne's layers: what to move it to, and what `batch_norm` and tracing have to know of its call. */
export interface GuideRow extends LayerShape {
  /** Other names of the same thing: `Deconv2DLayer`. */
  readonly aliases: readonly string[];
  /** Helpers make no layer: `get_output`. */
  readonly what: 'layer' | 'helper';
  /** What to write in Keras; undefined where Keras has nothing of the kind. */
  readonly keras: string | undefined;
  /** The one thing that goes wrong when the names are exchanged and nothing else. */
  readonly trap: Localized;
}

/** What the call of a layer tells of its output. */
export interface LayerShape {
  /** The public name: `lasagne.layers.Conv2DLayer`. */
  readonly symbol: string;
  /** The signature in order, without `self`. */
  readonly parameters: readonly string[];
  /** Those of them that have no default. */
  readonly required: readonly string[];
  /** What it takes by keyword only, through `**kwargs`. */
  readonly keywordOnly: readonly string[];
  /** The parameter that takes the input; `many` where it is a list of layers. */
  readonly input: { readonly parameter: string; readonly many: boolean } | undefined;
  readonly rank: RankRule;
  readonly wrapping: Wrapping;
  /** Its output is 3-D with the channels on axis 1. */
  readonly isChannelsConv1D: boolean;
}

/** How the number of dimensions of the output follows. */
export type RankRule =
  /** As the input; of several, as the first. */
  | { readonly kind: 'same' }
  | { readonly kind: 'fixed'; readonly rank: number }
  /** As many as a parameter has entries; without it as the input, where that can be. */
  | { readonly kind: 'shape'; readonly parameter: string }
  /** The value of a parameter, plus something. Negative values count from the input's rank. */
  | { readonly kind: 'number'; readonly parameter: string; readonly default: number; readonly plus: number }
  /** One more than the input. */
  | { readonly kind: 'one-more' }
  /** An integer takes its axis away, a slice keeps it. */
  | { readonly kind: 'slice'; readonly parameter: string }
  /** A sequence, or with the given parameter its last step only. */
  | { readonly kind: 'sequence'; readonly lastOnly: string }
  | { readonly kind: 'unknown' };

/** What `batch_norm` takes off a layer: the attributes `b` and `nonlinearity`, which are parameters of the same name. */
export interface Wrapping {
  /** Defaults as Python source, by their qualified names. */
  readonly bias: { readonly parameter: 'b'; readonly default: string } | undefined;
  readonly nonlinearity: { readonly parameter: 'nonlinearity'; readonly default: string } | undefined;
  /** What Lasagne raises or gives, in its own words, where `batch_norm` cannot be undone by arguments. */
  readonly unsupported: { readonly why: string; readonly unless: 'b=None' | undefined } | undefined;
}

/** The facts of a row; what is left out has the value that most layers have. */
interface Facts {
  readonly keras?: string;
  readonly en: string;
  readonly zh: string;
  /** The signature, what has no default before the semicolon: `'incoming, num_units; W, b'`. */
  readonly parameters: string;
  readonly keywordOnly?: string;
  readonly rank: RankRule;
  readonly bias?: string;
  readonly nonlinearity?: string;
  readonly unsupported?: Wrapping['unsupported'];
  readonly aliases?: readonly string[];
  readonly isChannelsConv1D?: true;
}

export const same: RankRule = { kind: 'same' };
export const unknownRank: RankRule = { kind: 'unknown' };
export const fixed = (rank: number): RankRule => ({ kind: 'fixed', rank });
export const zeroBias = 'lasagne.init.Constant(0)';
export const rectify = 'lasagne.nonlinearities.rectify';

/** A layer, by its name in `lasagne.layers`. */
export const layer = (name: string, facts: Facts): GuideRow => ({
  ...shape(`lasagne.layers.${name}`, facts),
  aliases: (facts.aliases ?? []).map((alias) => `lasagne.layers.${alias}`),
  what: 'layer',
  keras: facts.keras,
  trap: { en: facts.en, zh: facts.zh },
});

/** A function or class that makes no layer, by its name in `lasagne`. */
export const helper = (name: string, facts: Omit<Facts, 'rank'>): GuideRow => ({
  ...layer('', { ...facts, rank: unknownRank }),
  ...shape(`lasagne.${name}`, { ...facts, rank: unknownRank, keywordOnly: facts.keywordOnly ?? '' }),
  what: 'helper',
});

function shape(symbol: string, facts: Omit<Facts, 'en' | 'zh'>): LayerShape {
  const [required = [], optional = []] = facts.parameters.split('; ').map(names);
  const parameters = [...required, ...optional];
  const input = parameters.find((parameter) => inputs.includes(parameter));
  return {
    symbol,
    parameters,
    required,
    keywordOnly: names(facts.keywordOnly ?? 'name'),
    input: input === undefined ? undefined : { parameter: input, many: input === 'incomings' },
    rank: facts.rank,
    wrapping: {
      bias: facts.bias === undefined ? undefined : { parameter: 'b', default: facts.bias },
      nonlinearity:
        facts.nonlinearity === undefined
          ? undefined
          : { parameter: 'nonlinearity', default: facts.nonlinearity },
      unsupported: facts.unsupported,
    },
    isChannelsConv1D: facts.isChannelsConv1D ?? false,
  };
}

const inputs = ['incoming', 'incomings', 'layer'];

const names = (list: string): string[] => (list === '' ? [] : list.split(', '));
