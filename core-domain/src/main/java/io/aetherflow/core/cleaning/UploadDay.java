package io.aetherflow.core.cleaning;

import io.aetherflow.core.table.ColumnType;
import io.aetherflow.core.table.Derivation;
import io.aetherflow.core.table.TableSchema;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the columns that a schema lets fall back to the day of upload, where the file has neither header nor constant. */
record UploadDay(SchemaFit fit, LocalDate day) {

    Map<Integer, Object> fill(Map<Integer, Object> constants, List<String> notes) {
        TableSchema schema = fit.schema();
        Map<Integer, Object> filled = new HashMap<>(constants);
        for (Derivation derivation : schema.derivations()) {
            int column = schema.indexOf(derivation.column());
            boolean given = filled.containsKey(column) || fit.match().headerOf(column) >= 0;
            if (derivation.mode() == Derivation.Mode.UPLOAD_DAY && !given) {
                boolean moment = schema.columns().get(column).type() == ColumnType.TIMESTAMP;
                filled.put(column, moment ? day.atStartOfDay() : day);
                notes.add(derivation.column() + " is assumed to be the day of upload, " + day
                        + ": the file does not say it, and there is no constant for it.");
            }
        }
        return filled;
    }
}
