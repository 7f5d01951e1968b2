/**
 * How many times longer `work` takes on ten times the text. About 10 when time is in proportion, about 100 when it is
 * squared. What is done in less than 20 ms counts as 1: there is nothing to measure. Noise of the machine only adds, and
 * not every time: the least of up to five rounds is told.
 */
export function growth(shape: string, work: (input: string) => unknown): number {
  const best = (size: number) => {
    const input = shape.repeat(Math.ceil(size / shape.length));
    const times = [0, 1, 2].map(() => {
      const started = performance.now();
      work(input);
      return performance.now() - started;
    });
    return Math.min(...times);
  };
  best(2_000);
  let least = Infinity;
  for (let round = 0; round < 5 && least > 20; round++) {
    const large = best(50_000);
    least = Math.min(least, large < 20 ? 1 : large / best(5_000));
  }
  return least;
}
