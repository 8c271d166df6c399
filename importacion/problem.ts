/**
 * What is wrong at one place of the file. `linea` counts from 1, the header included; `columna` null: the whole row.
 * Never carries what the cell says: who administers imports need not see people.
 */
export interface ErrorDeFila {
  linea: number;
  columna: string | null;
  mensaje: string;
}

/** The file as a whole is refused: what follows `linea` cannot be read or cannot be trusted. */
export class ArchivoInservible extends Error {
  override name = 'ArchivoInservible';

  constructor(
    readonly linea: number,
    message: string,
  ) {
    super(message);
  }
}

/** The import does not begin. `campo` names what was asked for wrongly. */
export class ImportacionImposible extends Error {
  override name = 'ImportacionImposible';

  constructor(
    readonly codigo: 'NO_ENCONTRADO' | 'DATOS_INVALIDOS' | 'IMPORTACION_EN_CURSO',
    readonly campo: 'cuenta' | 'plan' | 'bajas',
    message: string,
  ) {
    super(message);
  }
}
