/** Export, import and reset. */
import { useRef, useState } from 'preact/hooks';
import { FIELDS, MOST } from '../../settings/schema';
import type { Translate } from '../shared/translate';
import { Section } from './section';
import type { FileProblem, ImportOutcome, SectionProps } from './types';

type Said = ImportOutcome | { readonly is: 'undone' } | { readonly is: 'reset' };

export function FileSection({ t, actions }: SectionProps) {
  const input = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, say] = useState<Said>();

  const chosen = async (file: File | undefined) => {
    if (!file) return;
    say(await actions.importFile(file));
    // The same file can be chosen again, after it was put right.
    if (input.current) input.current.value = '';
  };

  return (
    <Section id="file" title={t('options.file.title')} intro={t('options.file.intro')}>
      <div class="buttons">
        <button type="button" class="button" onClick={actions.exportFile}>
          {t('options.file.export')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t('options.file.import')}
        </button>
        <button type="button" class="button danger" onClick={() => dialog.current?.showModal()}>
          {t('options.file.reset')}
        </button>
        <input
          ref={input}
          class="sr-only"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => void chosen(event.currentTarget.files?.[0])}
        />
      </div>
      <div role="status">{said && <Outcome t={t} said={said} say={say} />}</div>
      <dialog ref={dialog} class="dialog" aria-labelledby="reset-title" aria-describedby="reset-text">
        <h3 id="reset-title">{t('options.file.resetTitle')}</h3>
        <p id="reset-text">{t('options.file.resetText')}</p>
        <form method="dialog" class="buttons">
          <button type="submit" class="button">
            {t('options.file.cancel')}
          </button>
          <button
            type="submit"
            class="button danger"
            onClick={() => {
              actions.reset();
              say({ is: 'reset' });
            }}
          >
            {t('options.file.resetConfirm')}
          </button>
        </form>
      </dialog>
    </Section>
  );
}

function Outcome({ t, said, say }: { t: Translate; said: Said; say: (said: Said) => void }) {
  if (said.is === 'undone') return <p class="good">{t('options.file.undone')}</p>;
  if (said.is === 'reset') return <p class="good">{t('options.file.resetDone')}</p>;
  const { file } = said;
  if (said.is === 'imported') {
    return (
      <p class="good">
        {t('options.file.imported', { file })}{' '}
        <button
          type="button"
          class="button small"
          onClick={() => {
            said.undo();
            say({ is: 'undone' });
          }}
        >
          {t('options.file.undo')}
        </button>
      </p>
    );
  }
  return (
    <div class="error">
      <p>{t('options.file.failed', { file })}</p>
      <ul>
        {said.is === 'unreadable' ? (
          <li>{t('options.file.unreadable')}</li>
        ) : (
          said.problems.map((problem) => <li key={`${problem.line} ${problem.field}`}>{problemText(t, problem)}</li>)
        )}
      </ul>
    </div>
  );
}

const PLACED: readonly FileProblem['fault'][] = ['not-json', 'unknown', 'bad-value', 'too-new'];

/** What is wrong with a file, and where, in words. */
export function problemText(t: Translate, problem: FileProblem): string {
  const { fault, line, column, field } = problem;
  const place = !PLACED.includes(fault)
    ? ''
    : column === undefined
      ? t('options.file.atLine', { line })
      : t('options.file.atPlace', { line, column });
  return place + faultText(t, fault, field);
}

function faultText(t: Translate, fault: FileProblem['fault'], field: string): string {
  switch (fault) {
    case 'not-json':
      return t('options.file.faults.notJson');
    case 'not-settings':
      return t('options.file.faults.notSettings');
    case 'too-new':
      return t('options.file.faults.tooNew');
    case 'unknown':
      return t('options.file.faults.unknown', { field });
    case 'bad-value':
      return t('options.file.faults.badValue', { field, expected: expected(t, field) });
  }
}

function expected(t: Translate, field: string): string {
  const [name = ''] = field.split('.');
  const schema = FIELDS[name as keyof typeof FIELDS];
  if (name === 'delay' || name === 'kinds' || name === 'sites') return t(`options.file.expected.${name}`);
  if (name === 'known' || name === 'rejected') return t(`options.file.expected.${name}`, { most: MOST[name] });
  if ('options' in schema) return t('options.file.expected.oneOf', { values: schema.options.join(', ') });
  return t('options.file.expected.boolean');
}
