/**
 * Has marks vanish with the extension. When it is removed, Firefox ends its scripts in mid-air, and the style sheets
 * that those have made stay; but it takes away what it was itself asked to insert. On that the rules of marks depend.
 */

const LIFE = '--thaw-alive';

/** The style sheet that the browser is to be asked to insert. The value is empty, and allowed to be. */
export const LIFELINE = `:root { ${LIFE}: ; }`;

/** Rules of which no declaration holds unless the lifeline is in force. */
export function onLifeline(css: string): string {
  return css.replace(/(?<=[{;] )[a-z-]+: /g, (property) => `${property}var(${LIFE}) `);
}
