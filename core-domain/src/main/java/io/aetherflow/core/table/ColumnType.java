package io.aetherflow.core.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a column holds, and the Java class of its values. */
public enum ColumnType {
    TEXT(String.class),
    WHOLE(Long.class),
    /** Exact, at most 10 decimals. */
    DECIMAL(BigDecimal.class),
    /** Exact, at most 10 decimals; the currency is a column or a constant of the file. */
    MONEY(BigDecimal.class),
    DATE(LocalDate.class),
    TIMESTAMP(LocalDateTime.class),
    BOOLEAN(Boolean.class);

    private final Class<?> javaType;

    ColumnType(Class<?> javaType) {
        this.javaType = javaType;
    }

    public Class<?> javaType() {
        return javaType;
    }

    public boolean numeric() {
        return this == WHOLE || this == DECIMAL || this == MONEY;
    }

    public boolean temporal() {
        return this == DATE || this == TIMESTAMP;
    }
}
