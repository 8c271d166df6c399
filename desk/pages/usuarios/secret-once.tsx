import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';

/** A password that is shown this once. */
export function SecretOnce({ de, clave, alCerrar }: { de: string; clave: string; alCerrar: () => void }) {
  return (
    <Modal
      opened
      onClose={alCerrar}
      title={`Contraseña de ${de}`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <Stack gap="sm">
        <Text size="sm">No se vuelve a mostrar: entréguesela ahora. Podrá cambiarla en «Mi cuenta».</Text>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            data-autofocus
            readOnly
            label="Contraseña"
            value={clave}
            styles={{ input: { fontFamily: 'monospace' } }}
            style={{ flex: 1 }}
            onFocus={(e) => e.currentTarget.select()}
          />
          <CopyButton value={clave}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copiada' : 'Copiar'}
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
