import { createApp, h, nextTick, ref } from 'vue';

const items = ref(window.first);
const app = createApp(() =>
  h('ul', null, items.value.map((text) => h('li', { key: text }, ['It is said that ', text, ' was there.']))),
);
app.config.errorHandler = (error) => window.errors.push(String(error));
app.mount('#app');
window.app = {
  show(next) {
    items.value = next;
    return nextTick();
  },
  end: () => app.unmount(),
};
