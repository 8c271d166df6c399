import { lectura } from './clausula';
import type { Clausula } from './clausula';

const PRIMERA_POSICION =
  'Una vez le muestre el listado de proveedores activos, el Coordinador Telefónico procede a llamar al proveedor que se encuentra en primera posición.';
const NO_CUMPLE =
  'Si el proveedor no cumple con el horario pactado, se procede a llamar al Afiliado e informarle el horario en que estaría pasando el Proveedor.';
const EN_EMERGENCIA = lectura('AM-18', 'el texto lo dice del programado; la demora en una emergencia se trata igual.');
const CONFERENCIA =
  'El Coordinador Telefónico debe de llamar al Afiliado para confirmar que ya se encuentra con el Proveedor.';
const AMBAS_RAMAS = lectura('AM-27', 'el texto lo dice del programado; vale también en emergencia.');
const NO_RESPONDE_QUIEN_PASA =
  'En caso que al segundo llamado el proveedor no responda el Coordinador Telefónico procede a dejarlo por sentado en la bitácora e inmediatamente pasa a llamar al proveedor que se encuentra en segunda posición, y así sucesivamente hasta asignar un proveedor.';

/** The clauses of «Coordinación telefónica» (A) that clocks, registros, rules and scripts name. */
export const DE_COORDINACION = {
  'A-4.1': {
    titulo: 'APOLO',
    texto:
      'Sistema Operativo Gestión de Asistencias, software exclusivo para el registro, seguimiento, conclusión y archivo de las solicitudes de asistencia de nuestros afiliados.',
  },
  'A-4.3.a': {
    titulo: 'Módulo de Asistencia',
    texto:
      'Es un módulo en el APOLO que contiene las pestañas «A Cargo» donde se ven todos los Expedientes Abiertos del usuario que se ingresó (logueó) al sistema.',
  },
  'A-4.4': {
    titulo: 'Módulo de Pendientes',
    texto:
      'Es el módulo que contiene los «Pendientes» que se generan automáticamente o de forma manual y sirven como agenda de trabajo para la gestión del Expediente.',
  },
  'A-4.8': {
    titulo: 'Cancelado Posterior',
    texto: `Cuando se llama al afiliado sea para la confirmación o monitoreo y este cancela el servicio de asistencia, o también cuando este no acepta los costos de excedente, se cierra con este estatus.${lectura('AM-02', 'si cancela porque el proveedor no cumplió, se cierra como PROVEEDOR CANCELADO.')}`,
  },
  'A-5.1.1.b': {
    titulo: 'Llamada entrante: atender',
    texto: `El Coordinador Telefónico, debe atender la llamada al primer ring o como máximo al tercero.${lectura('AM-47', 'la central no cuenta los timbres: el tercero se toma a los segundos que dicen las reglas.')}`,
  },
  'A-5.1.1.c': {
    titulo: 'Llamada entrante',
    texto:
      'En los casos que el Coordinador Telefónico se encuentre en línea con otro Afiliado, tomará el llamado y le solicitará amablemente que aguarde un momento en línea.',
  },
  'A-5.1.2.a': {
    titulo: 'Tomar la llamada (saludo inicial)',
    texto:
      'El Coordinador Telefónico debe contestar el llamado: «Nombre de la Cuenta / Buenos (días, tardes, noches) / Mi nombre es ... / En qué puedo ASISTIRLO / AYUDARLO».',
  },
  'A-5.1.2.b': {
    titulo: 'Tomar la llamada (emergencia)',
    texto:
      'En caso de emergencia «Nombre de la Cuenta / Buenos (días, tardes, noches) / Mi nombre es ... / ¿Cuál es su emergencia?».',
  },
  'A-5.1.4.a': {
    titulo: 'Validar si afiliado o beneficiario está activo',
    texto:
      'Se debe verificar con el documento de identidad del Afiliado o el campo validador acordado si está en la base de datos registrada en Apolo o proporcionada por el cliente.',
  },
  'A-5.1.4.b': {
    titulo: 'Afiliado A VERIFICAR',
    texto:
      'En caso de no encontrarse en la base de datos, el Coordinador Telefónico procede a registrar manualmente los «datos del afiliado», dejando a este en el «Estatus del Afiliado» a VERIFICAR.',
  },
  'A-5.1.4.c': {
    titulo: 'Atención por autorización',
    texto: `El servicio también se podrá atender por indicación o autorización de Jefe/Supervisor de operaciones, y/o a solicitud de Gerencia General.${lectura('AM-20', 'abrir se puede siempre; asignar a quien no está activo pide esa autorización, salvo riesgo de vida o acuerdo de la cuenta.')}`,
  },
  'A-5.1.5.a': {
    titulo: 'Indagar situación',
    texto:
      'El Coordinador Telefónico debe indagar más acerca de la situación real del afiliado, para así determinar si está o no en cobertura.',
  },
  'A-5.1.6': {
    titulo: 'Apertura de la Asistencia',
    texto: `5.1.6. Apertura de la Asistencia.${lectura('AM-07', 'la apertura está completa con categoría, prioridad, autorización de datos y derecho a ser atendido; el texto no fija su plazo.')}`,
  },
  'A-5.1.7.0': {
    titulo: '¿En cobertura?',
    texto:
      'Si el Coordinador Telefónico verifica que el servicio de asistencia solicitado no está en cobertura puede suceder: cortesía (A) o, de lo contrario, servicio por conexión (B).',
  },
  'A-5.1.7.B': {
    titulo: 'Servicio por conexión',
    texto:
      'De lo contrario el Coordinador Telefónico debe ofrecer el servicio por conexión como se estipula en el procedimiento Servicios en Conexión, siempre informándole al Afiliado las alternativas de pago y las garantías sobre los trabajos.',
  },
  'A-5.1.8.a': {
    titulo: '¿Es programable? Emergencia',
    texto: `En caso de que sea una asistencia por emergencia, se pasará inmediatamente a la etapa de Asignación de Proveedor, de lo contrario se seguirá con la siguiente actividad de programar la asistencia.${lectura('AM-04', 'el texto repite el número 5.1.6; aquí es 5.1.8.')}`,
  },
  'A-5.1.8.b': {
    titulo: '¿Es programable? Ofrecer programar',
    texto:
      'El Coordinador ofrece programar el servicio de asistencias, en caso de que el afiliado no quiera se tratará como una emergencia; en caso de que el afiliado acepte el Coordinador le consultará la disponibilidad (franja horaria) para proceder a segunda etapa «Asignación del Proveedor».',
  },
  'A-5.1.8.e': {
    titulo: 'Autorización de datos',
    texto: `El coordinador deberá preguntar al usuario si autoriza a IGS a brindar su información personal (Nombre, Dirección y Número Telefónico, placa del vehículo en caso de vial) al proveedor de asistencias de acuerdo a la ley de PROTECCIÓN DE DATOS.${lectura('AM-22', 'si no autoriza no se asigna y decide el supervisor.')}`,
  },
  'A-5.2.2.a': {
    titulo: 'Asignación del Proveedor, programado',
    texto: `Para los servicios PROGRAMADOS el coordinador tiene hasta 20 minutos para asignar proveedor.${lectura('AM-07', 'se cuentan desde que la apertura está completa o cae el proveedor anterior.')}`,
  },
  'A-5.2.2.b': {
    titulo: 'Asignación del Proveedor, emergencia no vital',
    texto: `Para los servicios de emergencias NO VITALES el Coordinador tiene hasta 5 minutos para asignar proveedor.${lectura('AM-07', 'se cuentan desde que la apertura está completa o cae el proveedor anterior.')}`,
  },
  'A-5.2.2.c': {
    titulo: 'Asignación del Proveedor, emergencia vital',
    texto: `Para los servicios de emergencias VITALES el Coordinador debe asignar el proveedor INMEDIATAMENTE.${lectura('AM-08', 'vence en el acto; los minutos de la escalera son propuestos.')}`,
  },
  'A-5.2.2.1.b': {
    titulo: 'Llamar a Primera Posición',
    texto: `${PRIMERA_POSICION}${lectura('AM-10', 'la posición es el orden cargado por servicio y zona; saltear una pide motivo.')}`,
  },
  'A-5.2.2.1.c': {
    titulo: 'Segundo llamado sin respuesta',
    texto: `${NO_RESPONDE_QUIEN_PASA}${lectura('AM-09', 'ocupado o contestador cuentan como sin respuesta; no hay espera entre los dos llamados.')}`,
  },
  'A-5.2.2.1.d': {
    titulo: 'Se agotan los proveedores',
    texto: `En caso que se agoten todas las opciones en la búsqueda de proveedores, se procederá a informarle al Supervisor de Operaciones para que resuelva el caso o lo maneje como se estipula en el procedimiento Reembolsos.${lectura('AM-12', 'ese procedimiento no fue entregado: los plazos para decidir y para el reembolso son propuestos.')}`,
  },
  'A-5.2.2.1.e': {
    titulo: 'Registro de la asignación',
    texto: 'El registro en bitácora de la asignación se realiza de manera automática.',
  },
  'A-5.2.2.2.b': {
    titulo: 'Informar situación, plazos y condiciones',
    texto:
      'Si el Proveedor no cuenta con la disponibilidad u otro imprevisto, el Coordinador Telefónico se comunicará con la segunda posición, y así sucesivamente hasta asignar un proveedor.',
  },
  'A-5.2.3.1.a': {
    titulo: 'Informa DESDE/HASTA, N° de asistencia y datos relevantes',
    texto: `El Coordinador Telefónico procede a llamar al Afiliado para confirmarle que el proveedor va en el horario estipulado anteriormente, igualmente se le informará el número de la asistencia, datos del proveedor que iría a su domicilio y otros datos relevantes que sean pertinentes informar.${lectura('AM-13', 'el texto no fija el plazo de este llamado.')}`,
  },
  'A-5.2.3.1.N1': {
    titulo: 'El afiliado cambia la disponibilidad',
    texto: `Nota 1: en caso de que el afiliado cambie la disponibilidad se procede a llamar al Proveedor para informar nuevo horario.${lectura('AM-50', 'si el proveedor no puede se llama a la posición siguiente; no es un PROVEEDOR CANCELADO.')}`,
  },
  'A-5.3.0.a': {
    titulo: 'Monitoreo',
    texto:
      'Etapa donde se monitorea al proveedor para que cumpla los tiempos pactados, y así mismo ir informando al afiliado las novedades que se vayan presentando.',
  },
  'A-5.3E.1.1.b': {
    titulo: 'Llamado de Monitoreo al Proveedor (Arribo), emergencia',
    texto: `En caso no recibir el llamado el Coordinador Telefónico debe llamar al proveedor a la hora que estimó que arribaría.${lectura('AM-19', 'la hora estimada es obligatoria al asignar una emergencia.')}`,
  },
  'A-5.3P.1.1.a': {
    titulo: 'Llamado de verificación de movida inicial 1 hora antes del «DESDE»',
    texto: `El Coordinador Telefónico debe de llamar al Proveedor una (1) hora antes del tiempo pactado de llegada, esto con el fin de confirmar que el proveedor va a cumplir con ese tiempo. Ejemplo: la asistencia se solicitó a las 08:00; y se pactó con el Afiliado y Proveedor realizarla a las 16:00 – 18:00, El Coordinador Telefónico debe de llamar al Proveedor a las 15:00.${lectura('AM-17', 'si se acuerda cuando esa hora ya pasó, lo cubre la asignación.')}`,
  },
  'A-5.3P.1.1.N1': {
    titulo: 'Monitoreo previo, 12 a 4 horas antes',
    texto: `Nota: Si el (DESDE – Tiempo de Asignación) es mayor a 24 hs, se deberá realizar un llamado de monitoreo unas 12 a 4 hs antes del DESDE al proveedor.${lectura('AM-15 y AM-16', 'es además del llamado de una hora antes; vale cualquier llamado entre las dos horas.')}`,
  },
  'A-5.3P.1.1.b': { titulo: 'El proveedor no cumple el horario', texto: `${NO_CUMPLE}${EN_EMERGENCIA}` },
  'A-5.3P.1.1.c': {
    titulo: 'El afiliado no acepta el nuevo horario',
    texto: `Si el cliente no acepta se procede a CANCELAR EL PROVEEDOR y asignar otro.${EN_EMERGENCIA}${lectura('AM-01', 'PROVEEDOR CANCELADO termina la asignación de ese proveedor; la asistencia vuelve a la búsqueda.')}`,
  },
  'A-5.3P.1.1.d': {
    titulo: 'El afiliado acepta el nuevo horario',
    texto: `En el caso que él acepte se procede a re-programar el servicio.${EN_EMERGENCIA}`,
  },
  'A-5.3P.2.1.a': {
    titulo: 'Llamado de Monitoreo al Afiliado',
    texto: `El Coordinador Telefónico debe llamar al Afiliado para informar que el Proveedor cumple con los tiempos pactados.${lectura('AM-13', 'el texto no fija el plazo de este llamado.')}`,
  },
  'A-5.3P.3.1.b': {
    titulo: 'Llamado de Monitoreo al Proveedor (Arribo), programado',
    texto: `En caso no recibir el llamado el Coordinador Telefónico debe llamar al proveedor en (Desde/ Hasta)/2.${lectura('AM-03', 'es la mitad de la franja: DESDE + (HASTA − DESDE) / 2.')}`,
  },
  'A-5.3P.3.1.N': {
    titulo: 'Registro del arribo',
    texto:
      'El Proveedor deberá llamar al Coordinador Telefónico para informar que ya arribó al lugar indicado por el Afiliado. Nota: Registrar en bitácora el registro del tiempo de arribo.',
  },
  'A-5.3P.4.1.a': {
    titulo: 'Llamado de Contactación',
    texto: `${CONFERENCIA}${lectura('AM-13', 'el texto no fija el plazo de este llamado.')}`,
  },
  'A-5.3P.4.1.N2': {
    titulo: 'Registro del contacto',
    texto: `${CONFERENCIA} Nota 1: En caso de que no se hayan aún contactado (Afiliado - Proveedor), el Coordinador Telefónico de ser necesario realizará una conferencia entre el Proveedor y el Afiliado para facilitar el contacto. Nota 2: Registrar en bitácora el registro del tiempo de contactación.${AMBAS_RAMAS}`,
  },
  'A-5.3P.4.2': {
    titulo: 'Validación',
    texto: `El Proveedor valida que sea al Afiliado o Beneficiario al que se le esté realizando la asistencia.${AMBAS_RAMAS}${lectura('AM-22 y AM-38', 'si no es válida, si se negó la autorización de datos o si se rechazó la conexión con el proveedor en camino, decide el supervisor; su plazo es propuesto.')}`,
  },
  'A-5.4.1.1.b': {
    titulo: 'Diagnóstico',
    texto: `El Proveedor debe de llamar al Coordinador Telefónico para informar el diagnóstico y el costo del servicio, en caso de que el Proveedor no se comunique con el Coordinador Telefónico, este deberá llamarlo.${lectura('AM-13', 'el texto no fija cuándo llamarlo.')}`,
  },
  'A-5.4.1.1.N1': {
    titulo: 'Registro del diagnóstico y el costo',
    texto: 'Nota 1: Registrar en bitácora el diagnóstico y el costo del servicio.',
  },
  'A-5.4.2.1.a': {
    titulo: 'Autorización',
    texto:
      'Si los costos de la asistencia están en cobertura, el Coordinador Telefónico autoriza al proveedor a realizar el servicio.',
  },
  'A-5.4.2.1.b': {
    titulo: 'Autorización: excede la cobertura',
    texto:
      'En caso de que exceda la cobertura, el Coordinador Telefónico llamará al Afiliado para informarle que deberá cancelar el excedente y las formas de pago con las que cuenta, si el Afiliado no acepta el excedente se procede a cerrar la asistencia como CANCELADO POSTERIOR.',
  },
  'A-5.4.2.1.d': {
    titulo: 'Autorización: excedente aceptado',
    texto: `Si los costos de la asistencia están en cobertura, el Coordinador Telefónico autoriza al proveedor a realizar el servicio.${lectura('AM-29', 'el texto no dice qué sigue si se acepta el excedente o lo absorbe un superior: se autoriza al proveedor.')}`,
  },
  'A-5.4.4.1.b': {
    titulo: 'Llamado de Terminación',
    texto: `En caso de que el Proveedor no se comunique con el Coordinador Telefónico, este debe llamarlo en la hora que estimó el Proveedor que terminaría el servicio.${lectura('AM-19', 'la hora estimada es obligatoria al autorizar.')}`,
  },
  'A-5.4.4.1.N1': {
    titulo: 'Registro del término',
    texto:
      'El Proveedor una vez terminado el servicio debería llamar al Coordinador Telefónico. Nota 1: Registrar en bitácora el tiempo en que terminó el servicio.',
  },
  'A-5.5.1.1.a': {
    titulo: 'Carga de Costos',
    texto:
      'El Coordinador Telefónico debe de registrar los costos del servicio, especificando los costos de cobertura, los costos que asume el afiliado, etc.',
  },
  'A-5.5.2.1.a': {
    titulo: 'Llamado de Conformidad al Afiliado',
    texto:
      'El Coordinador Telefónico una vez terminado el servicio, debe de llamar al Afiliado para saber si está CONFORME o NO con todo el servicio prestado.',
  },
  'A-5.5.2.1.d': {
    titulo: 'Servicio no conforme',
    texto: `El Jefe de Calidad le dará el tratamiento tal como lo establece el «PRO 020 Quejas y Reclamos».\nPropuesto: ese procedimiento no fue entregado; los pasos y sus plazos son nuestros.`,
  },
  'A-5.5.2.1.N2': {
    titulo: 'Tres llamados por conformidad',
    texto: `Nota 2: Se realizarán tres (3) llamados para conocer la conformidad del Afiliado (dejando registro de esto en la bitácora), de no lograr comunicación con este se procede a cerrar la asistencia.${lectura('AM-32', 'los tres llamados son del texto; cuánto se espera entre ellos es propuesto.')}`,
  },
  'A-5.5.2.2.a': {
    titulo: 'Derivar a IVR: qué se le lee',
    texto:
      'Antes de transferirlo a la encuesta de IVR se le informará previamente: «Sr(a) ____ es importante para nosotros conocer el nivel de satisfacción de nuestros afiliados, esto con el fin de mejorar día a día. lo invito a que nos evalúe con la siguiente encuesta».',
  },
  'A-5.5.2.2.b': {
    titulo: 'Derivación a IVR',
    texto: `Se deja en espera al Afiliado en la línea 1, luego en la línea 2 se procede a marcar 85, que automáticamente el sistema le solicitará un código de 6 dígitos (N° del Expediente), una vez se marque el código se transfiere la llamada a la línea 1 (línea donde está en espera el Afiliado).${lectura('AM-33', 'el código es de cada asistencia.')}`,
  },
  'A-5.5.2.3.a': {
    titulo: 'Cierre: asistencia concluida',
    texto: 'El Coordinador Telefónico procede a cerrar la asistencia dándole en bitácora el estatus «CONCLUIDA».',
  },
  'A-5.5.2.3.b': {
    titulo: 'Cierre: revisión',
    texto: `Revisará una por una toda la asistencia, verificando que estén todos los datos diligenciados.${lectura('AM-34', 'para concluir hacen falta los costos y la conformidad, en cualquier orden.')}`,
  },
  'A-5.5.2.3.c': {
    titulo: 'Cierre del Expediente',
    texto: `Procede a cerrar el expediente en la página principal de este.${lectura('AM-35', 'se cierra cuando terminaron todas sus asistencias.')}`,
  },
} as const satisfies Record<string, Clausula>;
