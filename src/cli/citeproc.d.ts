/** The little of citeproc that is used. */
declare module 'citeproc' {
  /** An element of a style or a locale, as citeproc reads them from JSON. */
  export interface CslNode {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (string | CslNode)[];
  }
  class Engine {
    constructor(
      system: { retrieveLocale(language: string): CslNode; retrieveItem(id: string): unknown },
      style: CslNode,
      language: string,
      forceLanguage: boolean,
    );
    opt: { development_extensions: { wrap_url_and_doi: boolean } };
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
    makeBibliography(): [unknown, string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
