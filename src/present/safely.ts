/** Keeps our own faults out of the page. */

/** Runs `action`; a fault is noted in the console and goes no further. */
export function safely(action: () => void): void {
  try {
    action();
  } catch (error) {
    console.warn('Thaw:', error);
  }
}
