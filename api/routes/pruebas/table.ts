import type { z } from 'zod';
import type { informeDeAlcance } from '../../../contracts/prueba-de-alcance';
import { csvDe } from '../../csv';

const COLUMNAS = [
  'prueba',
  'pedida_en',
  'usuario',
  'nombre',
  'rol',
  'respondio',
  'canal',
  'resultado',
  'motivo',
  'enviada_en',
  'respondida_en',
  'segundos',
];

/** A row for each person and channel. */
export const informeEnCsv = ({ id, pedidaEn, detalle }: z.output<typeof informeDeAlcance>): string =>
  csvDe([
    COLUMNAS,
    ...detalle.flatMap(({ usuario, nombre, rol, respondio, canales }) =>
      canales.map((c) => [
        id,
        pedidaEn,
        usuario,
        nombre,
        rol,
        respondio ? 'SI' : 'NO',
        c.canal,
        c.resultado,
        c.motivo,
        c.enviadaEn,
        c.respondidaEn,
        c.segundos,
      ]),
    ),
  ]);
