package io.aetherflow.core.identity;

import java.util.regex.Pattern;

/** A department's canonical id, as {@code supply}. A value that a plugin introduces, never an enum. */
public record DepartmentId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{1,30}");

    public DepartmentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Department id '" + value + "' must match " + SHAPE);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
