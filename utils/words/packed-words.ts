// How do the texts of one language come into a package without their keys, and under their keys again?

import { pairsFor, swapLetters } from '../kernel/swap-letters.ts';
import type { Plural, Text } from './voice.ts';

interface Words {
  readonly [key: string]: Text | Words;
}

/** CLDR's, all of them; a form is written by its place here. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const BETWEEN_TEXTS = '\n';
const BEFORE_FORM = '\t';

/** For the build. One text a line, in the order of the English keys; on the first line, which letters were swapped. */
export function packWords(words: object, english: object): string {
  const texts = textsOf(words as Words, english as Words);
  const plain = texts.join(BETWEEN_TEXTS);
  const pairs = pairsFor(plain);
  const packed = `${pairs}${BETWEEN_TEXTS}${swapLetters(plain, pairs)}`;
  if (JSON.stringify(unpackWords(packed, english)) !== JSON.stringify(inOrderOf(words as Words, english as Words)))
    throw new Error('These words cannot be packed: is there a line break or a tab in one of them?');
  return packed;
}

/** `packed`: of `packWords`, or words that never were packed, which stay as they are. */
export function unpackWords<Shape extends object>(packed: Shape | string, english: Shape): Shape {
  if (typeof packed !== 'string') return packed;
  const [pairs = ''] = packed.split(BETWEEN_TEXTS, 1);
  const texts = swapLetters(packed.slice(pairs.length + 1), pairs).split(BETWEEN_TEXTS);
  let next = 0;
  const fill = (shape: Words): Words =>
    Object.fromEntries(
      Object.entries(shape).map(([key, value]) => [key, isText(value) ? textIn(texts[next++] ?? '') : fill(value)]),
    );
  return fill(english as Words) as Shape;
}

function isText(value: Text | Words): value is Text {
  return typeof value === 'string' || 'other' in value;
}

function textsOf(words: Words, english: Words): string[] {
  return Object.entries(english).flatMap(([key, shape]) => {
    const value = words[key] as Text | Words;
    if (!isText(shape)) return textsOf(value as Words, shape);
    return typeof value === 'string' ? [value] : [lineOf(value as Plural)];
  });
}

function lineOf(plural: Plural): string {
  const forms = FORMS.filter((form) => plural[form] !== undefined);
  return forms.map((form) => `${BEFORE_FORM}${FORMS.indexOf(form)}${plural[form]}`).join('');
}

function textIn(line: string): Text {
  if (!line.startsWith(BEFORE_FORM)) return line;
  const forms = line.slice(1).split(BEFORE_FORM);
  return Object.fromEntries(forms.map((form) => [FORMS[Number(form[0])], form.slice(1)])) as unknown as Plural;
}

function inOrderOf(words: Words, english: Words): Words {
  return Object.fromEntries(
    Object.entries(english).map(([key, shape]) => {
      const value = words[key] as Text | Words;
      if (!isText(shape)) return [key, inOrderOf(value as Words, shape)];
      if (typeof value === 'string') return [key, value];
      const forms = FORMS.filter((form) => (value as Plural)[form] !== undefined);
      return [key, Object.fromEntries(forms.map((form) => [form, (value as Plural)[form]])) as unknown as Plural];
    }),
  );
}
