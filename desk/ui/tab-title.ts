let titulo = '';
let suenan = 0;

/** The tab says what rings («(3) Pendientes · Apolo»), also while another one is looked at. */
const write = (): void => void (document.title = `${suenan > 0 ? `(${suenan}) ` : ''}${titulo} · Apolo`);

export function setTitle(nuevo: string): void {
  titulo = nuevo;
  write();
}
export function setRinging(cuantos: number): void {
  if (cuantos === suenan) return;
  suenan = cuantos;
  write();
}
