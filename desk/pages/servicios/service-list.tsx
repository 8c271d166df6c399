import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { servicios } from '../../data/queries';
import type { Servicio } from '../../data/types';
import { columnHelper, DataTable } from '../../ui/data-table';
import { Read } from '../../ui/read';
import { ServiceForm } from './service-form';

const siNo = (v: boolean): string => (v ? 'Sí' : 'No');
const minutos = (v: number | null, sinDato: string): string => (v === null ? sinDato : `${v} min`);

const col = columnHelper<Servicio>();
const COLUMNAS = [
  col.accessor('tipo', { header: 'Tipo' }),
  col.accessor('nombre', { header: 'Servicio' }),
  col.accessor('sinPasos', {
    header: 'Pasos que no tiene',
    cell: ({ getValue }) => getValue().map(valorDe).join(', ') || 'Los tiene todos',
  }),
  col.accessor('primeroProveedor', {
    header: 'Primero el proveedor',
    cell: ({ getValue }) => siNo(getValue()),
  }),
  col.accessor('encuesta', { header: 'Encuesta', cell: ({ getValue }) => siNo(getValue()) }),
  col.accessor('minutosDiagnostico', {
    header: 'Diagnóstico',
    cell: ({ getValue }) => minutos(getValue(), 'Según las reglas'),
  }),
  col.accessor('minutosServicio', {
    header: 'Duración',
    cell: ({ getValue }) => minutos(getValue(), '30 min'),
  }),
  col.accessor('garantiaDias', { header: 'Garantía', cell: ({ getValue }) => `${getValue()} días` }),
];

export function ServiceList() {
  const leidos = useQuery(servicios);
  const [elegido, setElegido] = useState<Servicio>();
  return (
    <Read de={leidos}>
      {(todos) => (
        <>
          <DataTable
            etiqueta="Servicios"
            filas={todos}
            columnas={COLUMNAS}
            id={(s) => s.id}
            alAbrir={setElegido}
            vacia="No hay servicios"
          />
          {elegido ? <ServiceForm key={elegido.id} servicio={elegido} alCerrar={() => setElegido(undefined)} /> : null}
        </>
      )}
    </Read>
  );
}
