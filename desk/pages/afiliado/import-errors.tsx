import { Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { erroresDeImportacion } from '../../data/queries';
import type { ErrorDeImportacion, Importacion } from '../../data/types';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';

const columna = columnHelper<ErrorDeImportacion>();
const COLUMNAS = [
  columna.display({ id: 'linea', header: 'Línea', cell: ({ row }) => row.original.linea }),
  columna.display({ id: 'columna', header: 'Columna', cell: ({ row }) => row.original.columna ?? 'la fila' }),
  columna.display({ id: 'mensaje', header: 'Qué está mal', cell: ({ row }) => row.original.mensaje }),
];

/** What is wrong with a file, line by line. */
export function ImportErrors({ i, alCerrar }: { i: Importacion; alCerrar: () => void }) {
  const lista = useInfiniteQuery(erroresDeImportacion(i.id));
  return (
    <Drawer
      opened
      onClose={alCerrar}
      position="right"
      size={620}
      title={`Errores de ${i.archivo ?? i.id}`}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <ListTable
        de={lista}
        etiqueta="Errores del archivo"
        columnas={COLUMNAS}
        id={(e) => `${e.linea} ${e.columna} ${e.mensaje}`}
        alto="calc(100vh - 140px)"
      />
    </Drawer>
  );
}
