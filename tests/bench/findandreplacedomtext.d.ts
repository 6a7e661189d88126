declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; preset?: 'prose'; replace: (portion: { readonly text: string }) => Node },
  ): void;
}

/** advanced-mark.js as far as it is used here; what is missing if the package is not installed. */
declare module 'bench:advanced-mark' {
  export default class AdvancedMark {
    constructor(root: Element);
    markRegExp(pattern: RegExp, options: { highlight: Highlight; done: (count: number) => void }): void;
  }
}
