package io.aetherflow.core.identity;

import io.aetherflow.core.failure.Adapter;
import java.util.List;

/** Port: tries what keeps departments apart in the store itself, beneath the filter of the programs above it. */
public interface IsolationProbe extends Adapter {

    /**
     * What transactions of these departments meet of others, in every table of rows that have a department; empty where the
     * store has nothing beneath the programs. Everything it tries is undone. Throws what the store breaks with.
     */
    List<TableIsolation> examine(List<DepartmentId> departments);
}
