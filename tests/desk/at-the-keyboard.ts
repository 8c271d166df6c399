import type { Locator, Page } from 'playwright-core';

/** What somebody does who never touches the mouse. Each fails when the keyboard does not get there. */

/** Tab until that control, once it is there, has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let i = 0; i < 60; i += 1) {
    if ((await control.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

/** Types into the field of that label. */
export async function types(page: Page, label: string | RegExp, text: string): Promise<void> {
  const field = page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first();
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Presses the key that a button shows. */
export async function pressKeyOf(page: Page, name: string): Promise<void> {
  const button = page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .and(page.locator('[aria-keyshortcuts]'))
    .first();
  await button.waitFor();
  await page.keyboard.press((await button.getAttribute('aria-keyshortcuts')) ?? '');
}

/** Opens the form of a registro by its key, fills it in and sends it. */
export async function registers(
  page: Page,
  title: string,
  fill: () => Promise<void> = async () => undefined,
): Promise<void> {
  await pressKeyOf(page, title);
  await fills(page, title, fill);
}

/** The same once the form is open. */
export async function fills(
  page: Page,
  title: string,
  fill: () => Promise<void> = async () => undefined,
): Promise<void> {
  const form = page.getByRole('form', { name: title });
  await form.waitFor();
  await fill();
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
}
