/** A binary heap of numbers; the lowest priority comes first, of equal ones what was added first, so that ways are always the same. */
export class PriorityQueue {
  #priorities = new Float64Array(1024);
  #orders = new Int32Array(1024);
  #items = new Int32Array(1024);
  #length = 0;
  #added = 0;

  clear(): void {
    this.#length = 0;
    this.#added = 0;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Of the next; only where it is not empty. */
  get priority(): number {
    return this.#priorities[0] ?? Number.POSITIVE_INFINITY;
  }

  push(item: number, priority: number): void {
    if (this.#length === this.#items.length) this.#grow();
    let at = this.#length++;
    const order = this.#added++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      // What is added later never goes before its equal.
      if ((this.#priorities[parent] ?? 0) <= priority) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#set(at, item, priority, order);
  }

  /** Takes the next away; -1 where there is none. */
  pop(): number {
    if (this.#length === 0) return -1;
    const first = this.#items[0] ?? -1;
    const last = --this.#length;
    if (last === 0) return first;
    const [item, priority, order] = [this.#items[last] ?? -1, this.#priorities[last] ?? 0, this.#orders[last] ?? 0];
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= last) break;
      if (child + 1 < last && this.#isBefore(child + 1, this.#priorities[child] ?? 0, this.#orders[child] ?? 0))
        child++;
      if (!this.#isBefore(child, priority, order)) break;
      this.#move(child, at);
      at = child;
    }
    this.#set(at, item, priority, order);
    return first;
  }

  #isBefore(at: number, priority: number, order: number): boolean {
    const own = this.#priorities[at] ?? 0;
    return own < priority || (own === priority && (this.#orders[at] ?? 0) < order);
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#items[from] ?? -1, this.#priorities[from] ?? 0, this.#orders[from] ?? 0);
  }

  #set(at: number, item: number, priority: number, order: number): void {
    this.#items[at] = item;
    this.#priorities[at] = priority;
    this.#orders[at] = order;
  }

  #grow(): void {
    const length = 2 * this.#items.length;
    const larger = <List extends Float64Array | Int32Array>(list: List, empty: List): List => {
      empty.set(list);
      return empty;
    };
    this.#priorities = larger(this.#priorities, new Float64Array(length));
    this.#orders = larger(this.#orders, new Int32Array(length));
    this.#items = larger(this.#items, new Int32Array(length));
  }
}
