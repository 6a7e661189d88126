/** Sections that explain: welcome, keys, permissions, about. */
import { Notice } from '../shared/notice';
import { Section } from './section';
import type { OptionsProps } from './types';

export function Welcome({ t, commands, actions }: Pick<OptionsProps, 't' | 'commands' | 'actions'>) {
  const next = commands[0]?.shortcut || t('options.keys.none');
  return (
    <section id="welcome" class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{t('options.welcome.title')}</h2>
      <p>{t('options.welcome.text')}</p>
      <ul>
        <li>{t('options.welcome.step1', { next })}</li>
        <li>{t('options.welcome.step2')}</li>
        <li>{t('options.welcome.step3')}</li>
      </ul>
      <p>
        <strong>{t('options.welcome.privacy')}</strong>
      </p>
      <button type="button" class="button primary" onClick={actions.dismissWelcome}>
        {t('options.welcome.dismiss')}
      </button>
    </section>
  );
}

export function KeysSection({ t, commands, actions }: Pick<OptionsProps, 't' | 'commands' | 'actions'>) {
  return (
    <Section id="keys" title={t('options.keys.title')} intro={t('options.keys.intro')}>
      <dl class="keys-list">
        {commands.map(({ description, shortcut }) => (
          <div key={description}>
            <dt>{description}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="help">{t('options.keys.none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="help">{t('options.keys.inCard')}</p>
      {actions.openShortcuts ? (
        <button type="button" class="button" onClick={actions.openShortcuts}>
          {t('options.keys.change')}
        </button>
      ) : (
        <p>{t('options.keys.changeByHand')}</p>
      )}
    </Section>
  );
}

export function PermissionsSection({ t, access, actions }: Pick<OptionsProps, 't' | 'access' | 'actions'>) {
  return (
    <Section id="permissions" title={t('options.permissions.title')} intro={t('options.permissions.intro')}>
      {!access && (
        <Notice tone="alert" title={t('options.permissions.hosts')} text={t('options.permissions.hostsMissing')}>
          <button type="button" class="button primary" onClick={actions.requestAccess}>
            {t('options.permissions.giveAccess')}
          </button>
        </Notice>
      )}
      <dl class="facts">
        <dt>{t('options.permissions.hosts')}</dt>
        <dd>{t('options.permissions.hostsText')}</dd>
        <dt>{t('options.permissions.scripting')}</dt>
        <dd>{t('options.permissions.scriptingText')}</dd>
        <dt>{t('options.permissions.storage')}</dt>
        <dd>{t('options.permissions.storageText')}</dd>
      </dl>
      <p>{t('options.permissions.nothingSent')}</p>
    </Section>
  );
}

export function AboutSection({ t, version, terms }: Pick<OptionsProps, 't' | 'version' | 'terms'>) {
  return (
    <Section id="about" title={t('options.about.title')}>
      <p>{t('options.about.text')}</p>
      <p class="help">
        {t('options.about.version', { version })} · {t('options.about.entries', { count: terms.size })} ·{' '}
        {t('options.about.licence')}
      </p>
    </Section>
  );
}

export function Problems({ t, problems, actions }: Pick<OptionsProps, 't' | 'problems' | 'actions'>) {
  const names = problems.map((name) => (name === 'settings' ? t('options.problems.all') : name)).join(', ');
  return (
    <div role="alert">
      <Notice tone="alert" title={t('options.problems.title')} text={`${t('options.problems.text')} (${names})`}>
        <button type="button" class="button" onClick={actions.dismissProblems}>
          {t('options.problems.dismiss')}
        </button>
      </Notice>
    </div>
  );
}
