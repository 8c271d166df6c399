import { idDeCausa } from '../../procedure/calidad/causas';

/** Why affiliates say «no conforme»: what went wrong, where, and how. Only the third level is chosen. */
const ARBOL: Record<string, Record<string, string[]>> = {
  Puntualidad: {
    Llegada: ['Tarde sin aviso', 'Tarde con aviso', 'No llegó'],
    Término: ['Tardó más de lo dicho', 'Lo dejó para otro día', 'Volvió varias veces'],
    Asignación: ['Se demoró en conseguir', 'Cambió el proveedor', 'Se reprogramó sin acuerdo'],
  },
  Trabajo: {
    Resultado: ['No resolvió', 'Volvió a fallar', 'Causó otro daño'],
    Materiales: ['De mala calidad', 'No los tenía', 'No eran los acordados'],
    Limpieza: ['Dejó sucio', 'Dejó sin cerrar', 'No retiró lo cambiado'],
  },
  Trato: {
    'Del proveedor': ['Descortés', 'No se identificó', 'Discutió el precio'],
    'Del coordinador': ['Descortés', 'No informó', 'No devolvió el llamado'],
    Presencia: ['Sin uniforme', 'Mal estado del móvil', 'Vino otra persona'],
  },
  Condiciones: {
    Cobertura: ['Mal explicada', 'Negada sin razón', 'Tope no informado'],
    Costo: ['Cobró de más', 'Excedente no avisado', 'Forma de pago no informada'],
    Garantía: ['No la reconoció', 'No la explicó', 'Venció sin aviso'],
  },
};

interface Causa {
  id: string;
  nivel: number;
  padre: string | null;
  nombre: string;
}

const bajo = (padre: string | null, nivel: number, nombre: string): Causa => ({
  id: idDeCausa(nombre, padre) ?? '',
  nivel,
  padre,
  nombre,
});

/** Four causes of three of three. */
export const causas = (): Causa[] =>
  Object.entries(ARBOL).flatMap(([nombre, segundas]) => {
    const uno = bajo(null, 1, nombre);
    const debajo = Object.entries(segundas).flatMap(([segunda, terceras]) => {
      const dos = bajo(uno.id, 2, segunda);
      return [dos, ...terceras.map((tercera) => bajo(dos.id, 3, tercera))];
    });
    return [uno, ...debajo];
  });
