import { createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

const petroleo: MantineColorsTuple = [
  '#e6f7f9',
  '#cfebef',
  '#a1d6dd',
  '#70c0cb',
  '#47aebb',
  '#2fa2b1',
  '#1f9dad',
  '#0d8898',
  '#007988',
  '#006877',
];

/** Dense, for people who work in it all day; the colours of alarm are kept for what is overdue. */
export const theme = createTheme({
  primaryColor: 'petroleo',
  primaryShade: { light: 9, dark: 8 },
  colors: { petroleo },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  focusRing: 'always',
  components: {
    // Its own colour on its own background is too faint in some of them.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'xs', highlightOnHover: true } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        openDelay: 200,
        multiline: true,
        maw: 360,
        events: { hover: true, focus: true, touch: true },
      },
    },
  },
});
