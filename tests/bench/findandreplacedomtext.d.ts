declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; replace: (portion: { readonly text: string }) => Node },
  ): void;
}
