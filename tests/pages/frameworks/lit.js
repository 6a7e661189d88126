import { html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

class ThawArticle extends LitElement {
  static properties = { items: { attribute: false } };

  constructor() {
    super();
    this.items = window.first;
  }

  render() {
    const row = (text) => html`<li>It is said that ${text} was there.</li>`;
    return html`<ul>${repeat(this.items, (text) => text, row)}</ul>`;
  }
}

customElements.define('the-article', ThawArticle);
const article = document.createElement('the-article');
document.getElementById('app').append(article);
window.app = {
  show(items) {
    article.items = items;
    return article.updateComplete;
  },
  end: () => article.remove(),
};
