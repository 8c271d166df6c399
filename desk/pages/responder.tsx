import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ahora } from '../data/clock';
import { call } from '../data/http';
import { respuestaPedida } from '../data/alert-queries';
import type { RespuestaPedida } from '../data/types';
import { fechaHora } from '../format';
import { Ended, PublicPage, Refused } from '../layout/public-page';
import { Read } from '../ui/read';

const RESPONDIDA = {
  titulo: 'Su respuesta ya está anotada',
  texto: 'No hay nada más que hacer. Puede cerrar esta página.',
};
const DICHOS = {
  ENLACE_DESCONOCIDO: {
    titulo: 'Este enlace no existe',
    texto: 'Puede estar cortado: ábralo desde el mensaje, o cópielo entero. También puede responder desde la mesa.',
  },
  ENLACE_USADO: RESPONDIDA,
  ENLACE_VENCIDO: {
    titulo: 'La prueba ya terminó',
    texto:
      'Su respuesta no llegó a tiempo y consta que no respondió. Si el aviso le llegó tarde, dígaselo a su supervisor.',
  },
};

/** The link of a drill: one button that says «it reached me». */
export function Responder() {
  const { token } = useParams({ from: '/responder/$token' });
  const leida = useQuery({ ...respuestaPedida(token), staleTime: Infinity, refetchOnWindowFocus: false });
  const responde = useMutation({
    mutationFn: () => call('POST', `/respuestas-de-alcance/${encodeURIComponent(token)}`),
  });
  return (
    <PublicPage titulo="Prueba de alcance">
      {leida.error ? (
        <Refused error={leida.error} dichos={DICHOS} />
      ) : (
        <Read de={leida} lineas={4}>
          {(pedida) => (
            <>
              <Asked pedida={pedida} />
              {responde.isSuccess ? (
                <Ended bien titulo="Gracias" texto="Consta que los avisos le llegan. Puede cerrar esta página." />
              ) : null}
              {responde.error ? <Refused error={responde.error} dichos={DICHOS} /> : null}
              {canAnswer(pedida) && !responde.isSuccess ? (
                <Button size="lg" fullWidth loading={responde.isPending} onClick={() => responde.mutate()}>
                  Responder
                </Button>
              ) : null}
            </>
          )}
        </Read>
      )}
    </PublicPage>
  );
}

const canAnswer = ({ respondidaEn, hasta }: RespuestaPedida): boolean =>
  respondidaEn === null && Date.parse(hasta) > ahora();

function Asked({ pedida }: { pedida: RespuestaPedida }) {
  if (pedida.respondidaEn !== null) return <Ended {...RESPONDIDA} />;
  if (!canAnswer(pedida)) return <Ended {...DICHOS.ENLACE_VENCIDO} />;
  const por = pedida.canal === 'correo' ? 'por correo' : 'por webhook';
  return (
    <>
      <Text>
        {pedida.persona.nombre}: es una prueba, no hay ninguna alerta. Responda para que conste que los avisos {por} le
        llegan.
      </Text>
      <Text size="sm">Se puede responder hasta el {fechaHora(pedida.hasta)}.</Text>
    </>
  );
}
