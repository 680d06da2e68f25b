package io.aetherflow.core.dataset;

import io.aetherflow.core.failure.Adapter;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.table.TableSchema;
import java.util.List;

/** Port: the departments and tables that storage knows. A department whose plugin is gone keeps its data readable. */
public interface Catalogue extends Adapter {

    /**
     * Makes a department and its clean tables known, or brings them up to date: new columns are added, none is removed.
     * One transaction; doing it again changes nothing. Throws {@code CONFLICT}, naming the column, where a column's type
     * differs from what is stored, or a table belongs to another department.
     */
    void publish(Department department, List<TableSchema> schemas);

    /** Every department ever published, by id. */
    List<Department> departments();
}
