package io.aetherflow.app.platform;

import java.util.EnumSet;
import java.util.Set;

/** What one process does; {@code all} does everything. */
public enum ProcessRole {
    API,
    ETL,
    ML;

    public static final Set<ProcessRole> ALL = EnumSet.allOf(ProcessRole.class);
}
