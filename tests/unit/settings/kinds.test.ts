import { expect, test } from 'vitest';
import { KINDS as OF_GLOSSARY } from '../../../src/glossary/kinds';
import { KINDS } from '../../../src/settings/kinds';

test('settings have a switch for each kind of entry', () => {
  expect(KINDS).toEqual(OF_GLOSSARY);
});
