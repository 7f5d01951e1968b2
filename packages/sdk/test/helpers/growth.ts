/**
 * How many times longer `work` takes on ten times the text. About 10 when time is in proportion, about 100 when it is
 * squared. What is done in less than 20 ms counts as 1: there is nothing to measure. Both texts are long, since Node keeps
 * what is made of a short one where it costs next to nothing. Measured in processor time, and the least of up to five
 * rounds is told: noise of the machine only adds, and not every time.
 */
export function growth(shape: string, work: (input: string) => unknown): number {
  const best = (size: number) => {
    const input = shape.repeat(Math.ceil(size / shape.length));
    const times = [0, 1, 2].map(() => {
      const started = process.cpuUsage();
      work(input);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  };
  best(2_000);
  let least = Infinity;
  for (let round = 0; round < 5 && least > 20; round++) {
    const large = best(200_000);
    least = Math.min(least, large < 20 ? 1 : large / best(20_000));
  }
  return least;
}
