import type { Condicion } from '../exceptions';
import { enPesos } from '../dinero';
import { PAGADORES } from '../shares';
import type { Reparto } from '../shares';
import type { Codigo } from './catalogo';
import { valorDe } from './etiquetas';

type Calculado = Record<string, unknown>;

/** The figures the story left in an entry, as sentences. */
export function explica(codigo: Codigo, c: Calculado): string[] {
  const pesos = (clave: string): string => enPesos(Number(c[clave]));
  const hay = (clave: string): boolean => typeof c[clave] === 'number';
  switch (codigo) {
    case 'cotizacion':
      return [
        hay('primero') ? `Primero pidió ${pesos('primero')}: se ahorraron ${pesos('ahorro')}` : '',
        referencia(c),
      ];
    case 'conexion-ofrecida':
      return [
        hay('cotizado') ? `El proveedor cotizó ${pesos('cotizado')}` : '',
        hay('porcentaje')
          ? `Con la excepción del ${String(c['porcentaje'])} % sobre ${pesos('precio')} paga ${pesos('afiliado')}`
          : '',
      ];
    case 'excepcion-solicitada':
      return [...condiciones(c), reglas(c), hay('precio') ? `Precio: ${pesos('precio')}` : 'Todavía sin precio'];
    case 'excepcion-resuelta':
      return [
        `Pedida por ${String(c['pedidaPor'])} (${valorDe(String(c['via']))})`,
        hay('precio')
          ? `De ${pesos('precio')} la empresa da ${pesos('cortesia')} y el afiliado paga ${pesos('afiliado')}`
          : '',
        ...condiciones(c),
      ];
    case 'atencion-autorizada':
      return [hay('precio') ? `El servicio de ${pesos('precio')} sigue como cortesía` : ''];
    case 'diagnostico':
      return [
        hay('anterior') ? `Antes pedía ${pesos('anterior')}: se ahorraron ${pesos('ahorro')}` : '',
        c['limite'] === null ? 'Sin límite' : `Límite: ${pesos('limite')}`,
        Number(c['excedente']) > 0 ? `Excedente: ${pesos('excedente')}` : '',
        reparto('Pagaría', c['reparto']),
      ];
    case 'excedente':
    case 'excedente-absorbido':
      return [reparto('Paga', c['reparto'])];
    case 'costos':
      return [`Total: ${pesos('total')}`, reparto('Según lo acordado', c['acordado'])];
    case 'reembolso-aprobado':
      return [`De ${pesos('reclamado')} reclamados quedan a cargo del afiliado ${pesos('aCargoDelAfiliado')}`];
    case 'busqueda-resuelta':
      return [typeof c['regla'] === 'string' ? `Orden: ${c['regla']}` : '', zonas(c)];
    default:
      return [];
  }
}

function condiciones(c: Calculado): string[] {
  const lista = (c['condiciones'] ?? []) as Condicion[];
  return lista.map((x) => `${x.cumple ? '✓' : '✗'} ${x.clausula} ${x.condicion} (${x.cifras})`);
}

function reglas(c: Calculado): string {
  const valen = (c['valen'] ?? []) as string[];
  return valen.length > 0
    ? `Corresponde por: ${valen.map(valorDe).join(', ')}`
    : 'Ninguna regla se cumple por completo';
}

function referencia(c: Calculado): string {
  const r = c['referencia'] as { centavos: number; origen: string; muestras: number } | null | undefined;
  if (!r) return 'Sin precio de referencia';
  const origen = r.origen === 'HISTORICO' ? `mediana de ${r.muestras} casos` : 'cargado por operaciones';
  return `${c['sobreReferencia'] === true ? 'Por encima de la referencia' : 'Referencia'}: ${enPesos(r.centavos)} (${origen})`;
}

function reparto(titulo: string, v: unknown): string {
  if (typeof v !== 'object' || v === null) return '';
  const partes = PAGADORES.filter((p) => (v as Reparto)[p] > 0).map(
    (p) => `${valorDe(p)} ${enPesos((v as Reparto)[p])}`,
  );
  return partes.length > 0 ? `${titulo}: ${partes.join(', ')}` : '';
}

function zonas(c: Calculado): string {
  const lista = (c['zonas'] ?? []) as { zona: string; km: number | null; proveedores: number }[];
  return lista.map((z) => `${z.zona}${z.km === null ? '' : ` a ${z.km} km`}: ${z.proveedores}`).join(', ');
}
