import { CANALES } from '../../../procedure/reglas';
import { Line, Pair, Tag } from '../../ui/cell';
import { channelName, RESULTADO } from './words';
import type { Delivery } from './words';

/** Each channel with how it went, and below why what failed did. */
export function Channels({ entregas }: { entregas: readonly Delivery[] }) {
  if (entregas.length === 0) return <>—</>;
  const porCanal = CANALES.map((canal) => entregas.filter((e) => e.canal === canal)).filter((de) => de.length > 0);
  const fallas = porCanal.flatMap(reasons);
  return (
    <>
      <Pair>
        {porCanal.map((de) => (
          <Channel key={de[0]?.canal} de={de} />
        ))}
      </Pair>
      {fallas.length > 0 ? (
        <Line chica title={fallas.join(' · ')}>
          {fallas.join(' · ')}
        </Line>
      ) : null}
    </>
  );
}

/** «Correo ✗»; of several people, how many it reached: «Mesa ✓ 2 de 3». */
function Channel({ de }: { de: readonly Delivery[] }) {
  const llego = de.filter((e) => e.resultado === 'ENTREGADA').length;
  const fallo = de.filter((e) => e.resultado === 'FALLIDA').length;
  const nombre = de[0] ? channelName(de[0].canal) : '';
  const cuantos = de.length > 1 ? ` ${llego} de ${de.length}` : '';
  if (fallo > 0)
    return (
      <Tag
        tono={llego > 0 ? 'naranja' : 'rojo'}
        comoEsta
        etiqueta={`${nombre}: falló${cuantos && `, llegó a${cuantos}`}`}
      >
        {nombre} ✗{cuantos}
      </Tag>
    );
  if (llego > 0)
    return (
      <Tag tono="verde" comoEsta etiqueta={`${nombre}: llegó${cuantos && ` a${cuantos}`}`}>
        {nombre} ✓{cuantos}
      </Tag>
    );
  return (
    <Tag tono="gris" comoEsta>
      {nombre}: {RESULTADO[de[0]?.resultado ?? 'PENDIENTE'].toLowerCase()}
    </Tag>
  );
}

/** «Correo: el servidor de correo respondió 451 (3 intentos)», each reason once. */
function reasons(de: readonly Delivery[]): string[] {
  const fallidas = de.filter((e) => e.resultado === 'FALLIDA');
  const dichas = fallidas.map(({ canal, motivo, intentos }) => {
    const cuantos = intentos > 1 ? ` (${intentos} intentos)` : '';
    return `${channelName(canal)}: ${motivo ?? 'falló'}${cuantos}`;
  });
  return [...new Set(dichas)];
}
