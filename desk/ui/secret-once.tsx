import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';

interface Props {
  titulo: string;
  /** What it is called: «Contraseña». */
  etiqueta: string;
  /** What to do with it. */
  nota: string;
  valor: string;
  alCerrar: () => void;
}

/** A secret that is shown this once. */
export function SecretOnce({ titulo, etiqueta, nota, valor, alCerrar }: Props) {
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={titulo}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <Stack gap="sm">
        <Text size="sm">No se vuelve a mostrar: {nota}</Text>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            data-autofocus
            readOnly
            label={etiqueta}
            value={valor}
            styles={{ input: { fontFamily: 'monospace' } }}
            style={{ flex: 1 }}
            onFocus={(e) => e.currentTarget.select()}
          />
          <CopyButton value={valor}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copiado' : 'Copiar'}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Group justify="flex-end">
          <Button onClick={alCerrar}>Listo</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
