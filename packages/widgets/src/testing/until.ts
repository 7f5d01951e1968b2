/** Waits until something holds, or fails with what it was waiting for. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 4000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
