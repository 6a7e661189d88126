import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

let change;

function Article() {
  const [items, set] = useState(window.first);
  change = set;
  return h('ul', null, items.map((text) => h('li', { key: text }, 'It is said that ', text, ' was there.')));
}

const root = createRoot(document.getElementById('app'));
flushSync(() => root.render(h(Article)));
window.app = { show: (items) => flushSync(() => change(items)), end: () => root.unmount() };
