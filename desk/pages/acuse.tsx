import { Anchor, Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { call } from '../data/http';
import { enlaceDeAcuse } from '../data/alert-queries';
import type { EnlaceDeAcuse, Resultado } from '../data/types';
import { fechaHora, hora } from '../format';
import { ahora } from '../data/clock';
import { Ended, PublicPage, Refused } from '../layout/public-page';
import { Facts } from '../ui/facts';
import { Read } from '../ui/read';

const DICHOS = {
  ENLACE_DESCONOCIDO: {
    titulo: 'Este enlace no existe',
    texto: 'Puede estar cortado: ábralo desde el correo, o cópielo entero. También puede acusar desde la mesa.',
  },
  ENLACE_USADO: {
    titulo: 'Este enlace ya se usó',
    texto:
      'La alerta quedó acusada y no hay nada más que hacer. Si vuelve a sonar, le llegará otro aviso con su enlace.',
  },
  ENLACE_VENCIDO: {
    titulo: 'Este enlace venció',
    texto: 'No se acusó nada. Acuse desde la mesa, o con el enlace del próximo aviso si le llega otro.',
  },
  REGISTRO_NO_ESPERADO: {
    titulo: 'Ya no suena',
    texto: 'Alguien la acusó antes, o el pendiente terminó. No hace falta hacer nada.',
  },
};

/** The link of a mail: what rings, and one button that stops it. */
export function Acuse() {
  const { token } = useParams({ from: '/acuse/$token' });
  const leido = useQuery({ ...enlaceDeAcuse(token), staleTime: Infinity, refetchOnWindowFocus: false });
  const acusa = useMutation({
    mutationFn: () => call<Resultado>('POST', `/acuses/${encodeURIComponent(token)}`),
  });
  return (
    <PublicPage titulo="Acusar una alerta">
      {leido.error ? (
        <Refused error={leido.error} dichos={DICHOS} />
      ) : (
        <Read de={leido} lineas={5}>
          {(enlace) => (
            <>
              <Rings enlace={enlace} />
              {enlace.suena && !acusa.data ? <Text size="sm">{whatItDoes(enlace)}</Text> : null}
              {acusa.data ? <Settled resultado={acusa.data} /> : null}
              {acusa.error ? <Refused error={acusa.error} dichos={DICHOS} /> : null}
              {enlace.suena ? null : <Ended {...DICHOS.REGISTRO_NO_ESPERADO} />}
              {enlace.suena && !acusa.data ? (
                <Button size="lg" fullWidth loading={acusa.isPending} onClick={() => acusa.mutate()}>
                  Acusar
                </Button>
              ) : null}
            </>
          )}
        </Read>
      )}
      <Anchor component={Link} to="/pendientes">
        Abrir la mesa
      </Anchor>
    </PublicPage>
  );
}

const whatItDoes = ({ hasta }: EnlaceDeAcuse): string =>
  `Acusar detiene los avisos; el pendiente sigue abierto. El enlace sirve una sola vez, hasta las ${hora(hasta)}.`;

function Rings({ enlace }: { enlace: EnlaceDeAcuse }) {
  const vencido = Date.parse(enlace.venceEn) <= ahora();
  return (
    <>
      <Text size="xl" fw={700}>
        {enlace.numero} · {enlace.titulo}
      </Text>
      <Facts
        datos={[
          [vencido ? 'Venció' : 'Vence', fechaHora(enlace.venceEn)],
          ['Nivel', enlace.nivel],
          ['Cláusula', enlace.clausula],
          ['En nombre de', enlace.persona.nombre],
        ]}
      />
    </>
  );
}

const Settled = ({ resultado }: { resultado: Resultado }) =>
  resultado.estado === 'RECIBIDO' ? (
    <Ended
      titulo="Recibido"
      texto="Quedó guardado y se asienta en cuanto el caso lo juzgue. No lo envíe otra vez; puede cerrar esta página."
    />
  ) : (
    <Ended
      bien
      titulo="Acusada"
      texto="Los avisos se detuvieron. El pendiente sigue abierto hasta que alguien lo cumpla."
    />
  );
