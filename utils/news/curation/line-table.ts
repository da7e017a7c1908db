// Where among ten thousand lines stand those of a word and of the stems it begins with, found without a look at the others?

const PLACE_BITS = 18;
const SLOTS = 1 << (32 - PLACE_BITS);
const STAR = 42;

/** One string and a table of numbers (open addressing): as a map the lines would take thrice the room. */
export class LineTable {
  private readonly text: string;
  /** At the upper part of a first word's hash the lower part, and where in the text its line begins; 0 = none. */
  private readonly slots = new Int32Array(SLOTS);

  /** The rests of the lines by their first words, of which `word*` is a stem. */
  constructor(rests: ReadonlyMap<string, string>) {
    let text = '\n';
    rests.forEach((rest, first) => {
      const hash = hashOf(first);
      let slot = hash >>> PLACE_BITS;
      while (this.slots[slot] !== 0) slot = (slot + 1) % SLOTS;
      this.slots[slot] = (hash << PLACE_BITS) | text.length;
      text += `${first}\t${rest}\n`;
      if (text.length >> PLACE_BITS > 0 || rests.size >= SLOTS) throw new RangeError('Too many terms.');
    });
    this.text = text;
  }

  /** The rest of the word's own line, then those of its stems, the shortest first. */
  of(word: string): string[] {
    const rests: string[] = [];
    const own = hashOf(word);
    let hash = SEED;
    for (let letters = 0; letters <= word.length; letters++) {
      if (letters > 0) hash = mixed(hash, word.charCodeAt(letters - 1));
      const sought = letters === 0 ? own : mixed(hash, STAR);
      if (this.slots[sought >>> PLACE_BITS] !== 0) this.add(sought, word, letters, rests);
    }
    return rests;
  }

  /** The line of the word's stem of so many letters; 0 = of the word itself. */
  private add(hash: number, word: string, letters: number, rests: string[]): void {
    let slot = hash >>> PLACE_BITS;
    for (let entry = this.slots[slot] as number; entry !== 0; entry = this.slots[slot] as number) {
      slot = (slot + 1) % SLOTS;
      // What is left of the difference is that of the lower parts.
      if ((entry ^ (hash << PLACE_BITS)) >>> PLACE_BITS !== 0) continue;
      const begin = entry & ((1 << PLACE_BITS) - 1);
      const first = letters === 0 ? `${word}\t` : `${word.slice(0, letters)}*\t`;
      if (this.text.startsWith(first, begin))
        rests.push(this.text.slice(begin + first.length, this.text.indexOf('\n', begin)));
    }
  }
}

/** FNV-1a, letter by letter, so that each beginning of a word has its hash on the way. */
const SEED = 0x811c9dc5 | 0;

function mixed(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

function hashOf(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}
