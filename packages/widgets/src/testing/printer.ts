/**
 * Prints nothing and is done at once, until the function that comes back is called: the dialog that some browsers open holds
 * their page still.
 */
export function noPaper(): () => void {
  const real = Object.getOwnPropertyDescriptor(window, 'print');
  const print = (): void => void window.dispatchEvent(new Event('afterprint'));
  Object.defineProperty(window, 'print', { value: print, configurable: true, writable: true });
  return () => {
    Reflect.deleteProperty(window, 'print');
    if (real) Object.defineProperty(window, 'print', real);
  };
}
