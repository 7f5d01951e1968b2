/** A message the platform does not accept. `message` becomes `MoTaLoi` (assumed A10); it never repeats what was sent. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
