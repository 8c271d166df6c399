import { valorDe } from '../../../procedure/registros/etiquetas';
import { nombreDeRol } from '../../../procedure/roles';
import type { AcuseDeInforme, HechoDeProveedor, PromesaDeInforme, RelojDeInforme } from '../../data/types';
import { capital, decimas, fechaHora, pesos } from '../../format';
import { CaseLink } from '../../ui/case-link';
import { Colleague } from '../../ui/colleague';
import { columnHelper } from '../../ui/data-table';

/** Columns of the lists behind the numbers. */

interface DeCaso {
  numero: string;
  expediente: number;
  n: number;
  cuenta: { nombre: string };
  coordinador: string;
}
const Case = ({ caso }: { caso: DeCaso }) => (
  <CaseLink caso={caso} style={{ whiteSpace: 'nowrap' }}>
    {caso.numero}
  </CaseLink>
);
const Clause = ({ clausula }: { clausula: string }) => <span style={{ whiteSpace: 'nowrap' }}>{clausula}</span>;
const instante = (v: string | null): string => (v === null ? '—' : fechaHora(v));
const minutos = (v: number | null): string => (v === null ? '—' : `${decimas(v)} min`);
const palabra = (v: string | null): string => (v === null ? '—' : capital(valorDe(v)));

const r = columnHelper<RelojDeInforme>();
export const RELOJES = [
  r.accessor('numero', { header: 'Caso', cell: ({ row }) => <Case caso={row.original} /> }),
  r.accessor('titulo', { header: 'Reloj' }),
  r.accessor('clausula', { header: 'Cláusula', cell: ({ getValue }) => <Clause clausula={getValue()} /> }),
  r.accessor('venceEn', { header: 'Vencía', cell: ({ getValue }) => instante(getValue()) }),
  r.accessor('cerradoEn', { header: 'Terminó', cell: ({ getValue }) => instante(getValue()) }),
  r.accessor('resultado', {
    header: 'Resultado',
    cell: ({ getValue }) => (getValue() === null ? 'En curso' : palabra(getValue())),
  }),
  r.accessor('atraso', { header: 'Atraso', cell: ({ getValue }) => minutos(getValue()) }),
  r.accessor('corrido', { header: 'Corrido', cell: ({ getValue }) => getValue() || '—' }),
  r.accessor('proveedor', { header: 'Proveedor', cell: ({ getValue }) => getValue()?.nombre ?? '—' }),
  r.accessor('coordinador', { header: 'De', cell: ({ getValue }) => <Colleague usuario={getValue()} /> }),
  r.accessor('cuenta', { header: 'Cuenta', cell: ({ getValue }) => getValue().nombre }),
];

const p = columnHelper<PromesaDeInforme>();
export const PROMESAS = [
  p.accessor('numero', { header: 'Caso', cell: ({ row }) => <Case caso={row.original} /> }),
  p.accessor('sobre', { header: 'Sobre', cell: ({ getValue }) => palabra(getValue()) }),
  p.accessor('proveedor', { header: 'Proveedor', cell: ({ getValue }) => getValue().nombre }),
  p.accessor('dadaEn', { header: 'Dada', cell: ({ getValue }) => instante(getValue()) }),
  p.accessor('hasta', { header: 'Hasta', cell: ({ getValue }) => instante(getValue()) }),
  p.accessor('resueltaEn', { header: 'Resuelta', cell: ({ getValue }) => instante(getValue()) }),
  p.accessor('estado', { header: 'Resultado', cell: ({ getValue }) => palabra(getValue()) }),
  p.accessor('atraso', { header: 'Atraso', cell: ({ getValue }) => minutos(getValue()) }),
  p.accessor('coordinador', { header: 'Coordinó', cell: ({ getValue }) => <Colleague usuario={getValue()} /> }),
  p.accessor('cuenta', { header: 'Cuenta', cell: ({ getValue }) => getValue().nombre }),
];

const a = columnHelper<AcuseDeInforme>();
export const ACUSES = [
  a.accessor('numero', { header: 'Caso', cell: ({ row }) => <Case caso={row.original} /> }),
  a.accessor('titulo', { header: 'Reloj' }),
  a.accessor('clausula', { header: 'Cláusula', cell: ({ getValue }) => <Clause clausula={getValue()} /> }),
  a.accessor('nivel', { header: 'Nivel', cell: ({ row }) => `${row.original.nivel} ${nombreDeRol(row.original.rol)}` }),
  a.accessor('sonoEn', { header: 'Sonó', cell: ({ getValue }) => instante(getValue()) }),
  a.accessor('estado', { header: 'Resultado', cell: ({ getValue }) => palabra(getValue()) }),
  a.accessor('calloEn', { header: 'Calló', cell: ({ getValue }) => instante(getValue()) }),
  a.accessor('minutos', { header: 'Sonó durante', cell: ({ getValue }) => minutos(getValue()) }),
  a.accessor('coordinador', { header: 'De', cell: ({ getValue }) => <Colleague usuario={getValue()} /> }),
  a.accessor('cuenta', { header: 'Cuenta', cell: ({ getValue }) => getValue().nombre }),
];

const QUE: Readonly<Record<HechoDeProveedor['que'], string>> = {
  ACEPTO: 'Aceptó',
  DECLINO: 'Declinó',
  NO_CONTESTO: 'No contestó',
  PROMETIO: 'Prometió una llegada',
  DIAGNOSTICO: 'Informó un diagnóstico',
  CONFORMIDAD: 'El afiliado dijo',
};
const h = columnHelper<HechoDeProveedor>();
export const PROVEEDORES = [
  h.accessor('numero', { header: 'Caso', cell: ({ row }) => <Case caso={row.original} /> }),
  h.accessor('proveedor', { header: 'Proveedor', cell: ({ getValue }) => getValue().nombre }),
  h.accessor('en', { header: 'Cuándo', cell: ({ getValue }) => instante(getValue()) }),
  h.accessor('que', { header: 'Qué', cell: ({ getValue }) => QUE[getValue()] }),
  h.accessor('resultado', { header: 'Resultado', cell: ({ getValue }) => palabra(getValue()) }),
  h.accessor('atraso', { header: 'Atraso', cell: ({ getValue }) => minutos(getValue()) }),
  h.accessor('excedente', {
    header: 'Excedente',
    cell: ({ getValue }) => {
      const monto = getValue();
      return monto ? pesos(monto) : '—';
    },
  }),
  h.accessor('coordinador', { header: 'Coordinó', cell: ({ getValue }) => <Colleague usuario={getValue()} /> }),
  h.accessor('cuenta', { header: 'Cuenta', cell: ({ getValue }) => getValue().nombre }),
];
