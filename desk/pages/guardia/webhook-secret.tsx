import type { WebhookCreado } from '../../data/types';
import { hora } from '../../format';
import { SecretOnce } from '../../ui/secret-once';

/** What it signs with; after a change the earlier one signs too for a while. */
export const WebhookSecret = ({ webhook, alCerrar }: { webhook: WebhookCreado; alCerrar: () => void }) => (
  <SecretOnce
    titulo="Secreto del webhook"
    etiqueta="Secreto"
    nota={
      webhook.anteriorHasta === null
        ? 'cópielo ahora en el programa que recibe.'
        : `cópielo ahora en el programa que recibe. Hasta el ${hora(webhook.anteriorHasta)} se firma también con el anterior.`
    }
    valor={webhook.secreto}
    alCerrar={alCerrar}
  />
);
