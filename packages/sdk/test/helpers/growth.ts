/**
 * How many times longer `work` takes on ten times the text. About 10 when time is in proportion, about 100 when it is
 * squared. What is done in less than 20 ms counts as 1: there is nothing to measure. Both texts are long, since Node keeps
 * what is made of a short one where it costs next to nothing. Measured in processor time, and the least of up to fifteen
 * rounds is told: noise of the machine only adds, and not every time.
 */
export function growth(shape: string, work: (input: string) => unknown): number {
  const time = (size: number) => {
    const input = shape.repeat(Math.ceil(size / shape.length));
    const started = process.cpuUsage();
    work(input);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  // Several before the first long one: code that is not yet compiled makes a short text look dear.
  let small = Math.min(...Array.from({ length: 5 }, () => time(20_000)));
  let [large, ratio] = [Infinity, Infinity];
  for (let round = 0; round < 15 && ratio > 20; round++) {
    small = Math.min(small, time(20_000));
    large = Math.min(large, time(200_000));
    ratio = large < 20 ? 1 : large / small;
  }
  return ratio;
}
