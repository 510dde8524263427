/** Folded ways to say it, to the one value meant. A way that means two values leads to null. */
export class Words {
  private readonly values = new Map<string, string | null>();

  constructor(private readonly fold: (text: string) => string) {}

  add(word: string, value: string): this {
    const folded = this.fold(word);
    const owner = this.values.get(folded);
    if (folded !== "") this.values.set(folded, owner === undefined || owner === value ? value : null);
    return this;
  }

  find(text: string): string | null {
    return this.values.get(this.fold(text)) ?? null;
  }
}
