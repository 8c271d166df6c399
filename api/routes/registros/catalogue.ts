import { z } from 'zod';
import { JSON_SCHEMA_DE_DATOS } from '../../../contracts/datos';
import { entradaDeCatalogo } from '../../../contracts/registro';
import { CODIGOS, definicion } from '../../../procedure/registros/catalogo';
import { rolesDe } from '../../../procedure/registros/permiso';
import { ruta } from '../../route';

const CATALOGO = CODIGOS.map((codigo) => {
  const {
    titulo,
    clausula,
    rol,
    tipo,
    subtipos,
    hito = false,
    enExpediente = false,
    enCalidad = [],
  } = definicion(codigo);
  return {
    codigo,
    titulo,
    clausula,
    rol,
    roles: [...rolesDe(codigo, 'asistencia')],
    tipo,
    subtipos: [...subtipos],
    hito,
    enExpediente,
    enCalidad: [...enCalidad],
    datos: JSON_SCHEMA_DE_DATOS[codigo],
  };
});

export const getCatalogo = ruta({
  method: 'get',
  path: '/registros/catalogo',
  summary: 'Todos los registros: quién los envía, qué llevan, cómo quedan en la bitácora',
  responses: { 200: z.strictObject({ registros: z.array(entradaDeCatalogo) }) },
  handle: async () => ({ status: 200, body: { registros: CATALOGO } }),
});
