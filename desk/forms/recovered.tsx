import { Alert, Button } from '@mantine/core';

/** Says that what the form shows was typed before; nothing is sent by mistake for something just said. */
export const Recovered = ({ alDescartar }: { alDescartar: (() => void) | undefined }) =>
  alDescartar ? (
    <Alert color="gray" role="status" title="Se recuperó lo que había escrito y no envió">
      <Button size="xs" variant="default" onClick={alDescartar}>
        Descartarlo
      </Button>
    </Alert>
  ) : null;
