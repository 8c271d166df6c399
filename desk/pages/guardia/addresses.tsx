import { Stack } from '@mantine/core';
import { Contacts } from './contacts';
import { Webhooks } from './webhooks';

/** Where people and programs are told, besides the desk. */
export const Addresses = () => (
  <Stack gap="md">
    <Contacts />
    <Webhooks />
  </Stack>
);
