// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from './keep-focus.ts';

const PAGE = `
  <main>
    <h1 id="title">Members</h1>
    <section id="members"><ul><li id="bo"><button id="remove">Remove Bo</button></li></ul></section>
  </main>`;

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}`);
  return found;
};
const float = (role: string, id: string, more = ''): void => {
  const floating = document.createElement('div');
  floating.innerHTML = `<div role="${role}" ${more}><button id="${id}">Yes</button></div>`;
  document.body.append(floating);
};

describe('the focus of what goes', () => {
  let end: () => void;
  beforeEach(() => {
    document.body.innerHTML = PAGE;
    end = keepFocus();
  });
  afterEach(() => {
    end();
    document.body.innerHTML = '';
  });

  it('moves to the panel in which it was', async () => {
    at('remove').focus();
    at('bo').remove();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('members');
    });
  });

  it('moves to where a dialog was opened from, once the dialog is gone too', async () => {
    at('remove').focus();
    float('alertdialog', 'yes');
    at('yes').focus();
    at('bo').remove();
    expect(document.activeElement?.id).toBe('yes');
    at('yes').closest('body > div')?.remove();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('members');
    });
  });

  it('moves back to the control that led to what is gone, past a list that lies closed about', async () => {
    float('listbox', 'chosen', 'data-closed');
    at('remove').focus();
    float('alertdialog', 'yes');
    at('yes').focus();
    at('yes').closest('body > div')?.remove();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('remove');
    });
  });

  it('moves to the control that took the place of the one that led there', async () => {
    at('remove').focus();
    float('dialog', 'codes');
    at('codes').focus();
    at('remove').outerHTML = '<button id="invite">Invite Bo</button>';
    at('codes').closest('body > div')?.remove();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('invite');
    });
  });

  it('moves to the title where the panel is gone too', async () => {
    at('remove').focus();
    at('members').remove();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('title');
    });
  });

  it('moves to the title where an address opened the dialog', async () => {
    float('dialog', 'new');
    at('new').focus();
    at('new').closest('body > div')?.remove();
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('title');
    });
  });

  it('is left to a dialog that is open, and is not held back by a notice', async () => {
    float('dialog', 'open');
    at('remove').focus();
    at('bo').remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement).toBe(document.body);
    at('open').closest('body > div')?.remove();
    float('dialog', 'notice', 'aria-modal="false"');
    await vi.waitFor(() => {
      expect(document.activeElement?.id).toBe('members');
    });
  });

  it('stays where the reader has put it since', async () => {
    const other = document.createElement('button');
    document.querySelector('main')?.append(other);
    at('remove').focus();
    other.focus();
    at('bo').remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.activeElement).toBe(other);
  });
});
