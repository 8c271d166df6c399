import { useMutation } from '@tanstack/react-query';
import { download } from '../data/http';
import { ActionButton } from './action-button';
import { notify } from './notify';

/** The same that is shown, for a spreadsheet. */
export function CsvButton({ path, archivo }: { path: string; archivo: string }) {
  const baja = useMutation({
    mutationFn: () => download(path, archivo),
    onError: (error) => void notify({ color: 'red', titulo: 'No se pudo descargar', mensaje: error.message }),
  });
  return (
    <ActionButton variant="default" loading={baja.isPending} onClick={() => baja.mutate()}>
      Descargar CSV
    </ActionButton>
  );
}
