import { expect, test } from 'vitest';
import { bind } from '../../server/src/lasagne/bind.ts';
import type { Argument, Call } from '../../server/src/syntax/ast.ts';
import { call, callOf, name, number } from './support.ts';

const parameters = ['incoming', 'axes', 'epsilon'];

function names(node: Call, keywordOnly: string[] = []): string {
  const binding = bind(node, parameters, keywordOnly);
  return binding.kind === 'bound' ? [...binding.arguments.keys()].join(' ') : binding.kind;
}

test('positions and keywords', () => {
  expect(names(callOf(call('f')))).toBe('');
  expect(names(callOf(call('f', name('net'), ['epsilon', number('1')])))).toBe('incoming epsilon');
  expect(names(callOf(call('f', ['axes', number('1')], ['incoming', name('net')])))).toBe('axes incoming');
});

test('parameters that are taken by keyword only', () => {
  expect(names(callOf(call('f', name('net'), ['name', name('n')])), ['name'])).toBe('incoming name');
  const four = call('f', name('a'), name('b'), name('c'), name('d'));
  expect(bind(callOf(four), parameters, ['name'])).toEqual({ kind: 'too-many', count: 4, most: 3 });
});

test('what Python rejects', () => {
  expect(names(callOf(call('f', name('net'), ['mode', number('1')])))).toBe('unknown');
  expect(names(callOf(call('f', name('net'), ['incoming', name('net')])))).toBe('repeated');
  expect(names(callOf(call('f', ['axes', number('1')], ['axes', number('2')])))).toBe('repeated');
});

test('stars hide what is passed', () => {
  const node = callOf(call('f', name('net')));
  for (const star of ['*', '**'] as const) {
    const hidden: Argument = {
      star,
      keyword: undefined,
      value: name('options').expression,
      start: 0,
      end: 0,
    };
    expect(bind({ ...node, arguments: [...node.arguments, hidden] }, parameters)).toEqual({
      kind: 'hidden',
      argument: hidden,
    });
  }
});
