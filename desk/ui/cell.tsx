import type { ReactNode } from 'react';

/*
 * What long lists are drawn with. A turn of the wheel draws hundreds of these, so they are plain elements with classes
 * of desk.css and no components of the library.
 */

interface LineProps {
  children: ReactNode;
  /** What is read by pointing at it where it does not fit. */
  title?: string | undefined;
  chica?: boolean;
  fuerte?: boolean;
}

/** One line of text, cut where it does not fit. */
export const Line = ({ children, title, chica, fuerte }: LineProps) => (
  <div className="renglon" data-chica={chica || undefined} data-fuerte={fuerte || undefined} title={title}>
    {children}
  </div>
);

/** What is looked for first, and below it what tells it apart. */
export const Two = ({ primera, segunda }: { primera: string; segunda: ReactNode }) => (
  <>
    <Line title={primera}>{primera}</Line>
    <Line chica title={typeof segunda === 'string' ? segunda : undefined}>
      {segunda}
    </Line>
  </>
);

/** Side by side. */
export const Pair = ({ children }: { children: ReactNode }) => <div className="par">{children}</div>;

interface TagProps {
  tono: 'rojo' | 'naranja' | 'azul' | 'verde' | 'gris';
  /** Full of its colour, which calls more than a mere outline. */
  lleno?: boolean;
  /** As written, not in capitals. */
  comoEsta?: boolean;
  /** For who hears it, where the children alone would not say it. */
  etiqueta?: string;
  children: ReactNode;
}

/** A word in a frame of its colour; the colour never says it alone. */
export const Tag = ({ tono, lleno, comoEsta, etiqueta, children }: TagProps) => (
  <span
    className="insignia"
    data-tono={tono}
    data-lleno={lleno || undefined}
    data-como-esta={comoEsta || undefined}
    aria-label={etiqueta}
    role={etiqueta ? 'img' : undefined}
  >
    {children}
  </span>
);
