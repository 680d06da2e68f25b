package io.aetherflow.core.dataset;

import java.time.LocalDate;

/**
 * Rows of a period: those whose day in a column lies in it. Rows without a value there belong to no period.
 *
 * @param column a DATE or TIMESTAMP of the schema
 */
public record Slice(String column, Period period) {

    public boolean includes(LocalDate day) {
        return period.includes(day);
    }
}
