let titulo = '';
let suenan = 0;
let pregunta = false;

/** The tab says what rings («(3) Pendientes · Apolo»), also while another one is looked at. */
function write(): void {
  const cuantos = suenan + (pregunta ? 1 : 0);
  document.title = `${cuantos > 0 ? `(${cuantos}) ` : ''}${titulo} · Apolo`;
}

export function setTitle(nuevo: string): void {
  titulo = nuevo;
  write();
}
export function setRinging(cuantos: number): void {
  if (cuantos === suenan) return;
  suenan = cuantos;
  write();
}
/** A drill waits to be answered. */
export function setAsked(hay: boolean): void {
  if (hay === pregunta) return;
  pregunta = hay;
  write();
}
