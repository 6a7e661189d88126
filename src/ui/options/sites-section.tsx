/** Where Thaw reads and marks. */
import { useId, useState } from 'preact/hooks';
import { Choice } from '../shared/choice';
import { Icon } from '../shared/icon';
import { Switch } from '../shared/switch';
import { modeOptions } from './choices';
import { Section } from './section';
import type { SectionProps } from './types';

export function SitesSection({ t, settings, actions }: SectionProps) {
  const [said, say] = useState('');
  const remove = (site: string) => {
    actions.change({ sites: settings.sites.filter((one) => one !== site) });
    say(t('options.sites.removed', { site }));
    // The button that had the focus goes away with its row.
    document.querySelector<HTMLElement>('#sites-list-title')?.focus();
  };
  return (
    <Section id="sites" title={t('options.sites.title')} intro={t('options.sites.intro')}>
      <Switch
        label={t('options.sites.paused')}
        help={t('options.sites.pausedHelp')}
        on={settings.paused}
        onChange={(paused) => actions.change({ paused })}
      />
      <Choice
        legend={t('options.sites.mode')}
        options={modeOptions(t)}
        value={settings.siteMode}
        onChange={(siteMode) => actions.change({ siteMode })}
      />
      <h3 id="sites-list-title" tabIndex={-1}>
        {t('options.sites.list')}
      </h3>
      {settings.sites.length === 0 ? (
        <p class="help">{t(settings.siteMode === 'only' ? 'options.sites.emptyOnly' : 'options.sites.empty')}</p>
      ) : (
        <ul class="sites" aria-labelledby="sites-list-title">
          {settings.sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button
                type="button"
                class="plain"
                title={t('options.sites.remove', { site })}
                onClick={() => remove(site)}
              >
                <Icon name="clear" />
                <span class="sr-only">{t('options.sites.remove', { site })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite t={t} actions={actions} say={say} />
      <p class="sr-only" role="status">
        {said}
      </p>
    </Section>
  );
}

function AddSite({ t, actions, say }: Pick<SectionProps, 't' | 'actions'> & { say: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState('');

  const add = (event: Event) => {
    event.preventDefault();
    const added = actions.addSite(text);
    if (added.is === 'not-a-site') return setError(t('options.sites.notASite'));
    if (added.is === 'listed-already') return setError(t('options.sites.alreadyListed'));
    setText('');
    setError('');
    say(t('options.sites.added', { site: added.site }));
  };

  return (
    <form class="field" onSubmit={add} noValidate>
      <label for={id}>{t('options.sites.add')}</label>
      <div class="with-button">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          aria-invalid={error !== ''}
          aria-describedby={`${id}-help`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setError('');
          }}
        />
        <button type="submit" class="button">
          {t('options.sites.addButton')}
        </button>
      </div>
      <p class={error ? 'error' : 'help'} id={`${id}-help`} role={error ? 'alert' : undefined}>
        {error || t('options.sites.addHelp')}
      </p>
    </form>
  );
}
