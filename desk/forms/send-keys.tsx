import { Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';

/** Intro sends from a text too, where Mayús+Intro begins another line; Ctrl+Intro sends from anywhere. */
export function sendKeys(e: KeyboardEvent<HTMLFormElement>, send: () => void): void {
  const enTexto = e.target instanceof HTMLTextAreaElement && !e.shiftKey && !e.nativeEvent.isComposing;
  if (e.key !== 'Enter' || !(enTexto || e.ctrlKey || e.metaKey)) return;
  e.preventDefault();
  if (!e.repeat) send();
}

/** Below a form with a text of several lines. */
export const SendHint = () => (
  <Text size="xs" ta="right">
    Intro envía, Mayús+Intro baja de línea
  </Text>
);
