-- What the reports count by, so that a year of cases is read from an index alone.

-- How late a run of a clock was at its worst: past its last due instant when it ended, or past an earlier one when that was
-- moved. Whole seconds rounded up, at most 0 when in time, null while it is open. The texts in `cambios` carry their offset,
-- so nothing but them decides the result.
CREATE FUNCTION atraso_de_reloj(vence timestamptz, cerrado timestamptz, cambios jsonb) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  atraso int := ceil(extract(epoch FROM cerrado - vence));
  cambio jsonb;
BEGIN
  IF atraso IS NOT NULL AND cambios <> '[]' THEN
    FOR cambio IN SELECT * FROM jsonb_array_elements(cambios) LOOP
      atraso := greatest(atraso, ceil(extract(epoch FROM (cambio->>'hasta')::timestamptz - (cambio->>'venceEn')::timestamptz))::int);
    END LOOP;
  END IF;
  RETURN atraso;
END $$;
ALTER TABLE pendiente ADD COLUMN atraso int GENERATED ALWAYS AS (atraso_de_reloj(vence_en, cerrado_en, cambios)) STORED;

-- Written once, when the clock ends.
CREATE INDEX pendiente_de_informe ON pendiente (abierto_en) INCLUDE (reloj, clausula, resultado, atraso, dueno, expediente, n) WHERE cerrado_en IS NOT NULL;
CREATE INDEX promesa_de_informe ON promesa (dada_en);
CREATE INDEX alerta_de_informe ON alerta (instante) INCLUDE (nivel, rol, estado, cesada_en, pendiente_id, expediente);
CREATE INDEX bitacora_de_informe ON bitacora (registrado_en)
  WHERE codigo IN ('proveedor-acepta', 'proveedor-declina', 'proveedor-no-responde', 'diagnostico', 'conformidad');
