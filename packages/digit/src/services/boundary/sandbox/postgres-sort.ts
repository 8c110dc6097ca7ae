/**
 * The order PostgreSQL 15 gives rows that `ORDER BY` does not tell apart: which of them a page shows depends on it, and
 * on the page. Its `tuplesort.c`: all rows are sorted by the quicksort of Bentley and McIlroy, but where fewer than half
 * of them are wanted, by a heap of those wanted.
 */
export function postgresSort<Row>(rows: Row[], compare: (a: Row, b: Row) => number, wanted = rows.length): Row[] {
  if (wanted > 0 && rows.length > wanted * 2) return sortBounded(rows, compare, wanted);
  const sorted = [...rows];
  quickSort(sorted, compare, 0, sorted.length);
  return sorted;
}

/** The heap has the last wanted row on top; rows no better than it are not taken in. */
function sortBounded<Row>(rows: Row[], compare: (a: Row, b: Row) => number, wanted: number): Row[] {
  const heap = rows.slice(0, 0);
  const isBefore = (a: Row, b: Row) => compare(b, a) < 0;
  const siftDown = (row: Row, size: number) => {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(at(heap, child + 1), at(heap, child))) child += 1;
      if (!isBefore(at(heap, child), row)) break;
      heap[hole] = at(heap, child);
      hole = child;
    }
    heap[hole] = row;
  };
  for (const row of rows) {
    if (heap.length < wanted) {
      let hole = heap.length;
      heap.push(row);
      while (hole > 0) {
        const above = (hole - 1) >> 1;
        if (!isBefore(row, at(heap, above))) break;
        heap[hole] = at(heap, above);
        hole = above;
      }
      heap[hole] = row;
    } else if (isBefore(at(heap, 0), row)) siftDown(row, wanted);
  }
  for (let size = heap.length - 1; size > 0; size -= 1) {
    const top = at(heap, 0);
    siftDown(at(heap, size), size);
    heap[size] = top;
  }
  return heap;
}

function quickSort<Row>(rows: Row[], compare: (a: Row, b: Row) => number, from: number, count: number): void {
  const order = (a: number, b: number) => compare(at(rows, a), at(rows, b));
  const swap = (a: number, b: number) => {
    const kept = at(rows, a);
    rows[a] = at(rows, b);
    rows[b] = kept;
  };
  const swapRuns = (a: number, b: number, length: number) => {
    for (let step = 0; step < length; step++) swap(a + step, b + step);
  };
  const middle = (a: number, b: number, c: number) => {
    if (order(a, b) < 0) return order(b, c) < 0 ? b : order(a, c) < 0 ? c : a;
    return order(b, c) > 0 ? b : order(a, c) < 0 ? a : c;
  };
  const end = from + count;
  if (count < 7) {
    for (let next = from + 1; next < end; next++)
      for (let place = next; place > from && order(place - 1, place) > 0; place--) swap(place, place - 1);
    return;
  }
  let isSorted = true;
  for (let next = from + 1; next < end && isSorted; next++) isSorted = order(next - 1, next) <= 0;
  if (isSorted) return;
  let pivot = from + Math.trunc(count / 2);
  if (count > 7) {
    let [low, high] = [from, end - 1];
    if (count > 40) {
      const step = Math.trunc(count / 8);
      low = middle(low, low + step, low + 2 * step);
      pivot = middle(pivot - step, pivot, pivot + step);
      high = middle(high - 2 * step, high - step, high);
    }
    pivot = middle(low, pivot, high);
  }
  swap(from, pivot);
  // Rows equal to the pivot gather at both ends, and go to the middle afterwards.
  let [equalLow, low, high, equalHigh] = [from + 1, from + 1, end - 1, end - 1];
  for (;;) {
    for (let sign = 0; low <= high; low++) {
      sign = order(low, from);
      if (sign > 0) break;
      if (sign === 0) swap(equalLow++, low);
    }
    for (let sign = 0; low <= high; high--) {
      sign = order(high, from);
      if (sign < 0) break;
      if (sign === 0) swap(high, equalHigh--);
    }
    if (low > high) break;
    swap(low++, high--);
  }
  const left = Math.min(equalLow - from, low - equalLow);
  swapRuns(from, low - left, left);
  const right = Math.min(equalHigh - high, end - equalHigh - 1);
  swapRuns(low, end - right, right);
  if (low - equalLow > 1) quickSort(rows, compare, from, low - equalLow);
  if (equalHigh - high > 1) quickSort(rows, compare, end - (equalHigh - high), equalHigh - high);
}

/** Every index above is within the list. */
function at<Row>(rows: Row[], index: number): Row {
  const row = rows[index];
  if (row === undefined) throw new RangeError(`no row ${index}`);
  return row;
}
