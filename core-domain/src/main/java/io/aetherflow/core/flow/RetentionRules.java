package io.aetherflow.core.flow;

import io.aetherflow.core.dataset.Catalogue;
import io.aetherflow.core.dataset.Retention;
import io.aetherflow.core.dataset.RetentionRule;
import io.aetherflow.core.dataset.Retentions;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.Department;
import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.Scope;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Use case: how long each department's files are kept, and who decides it. */
public final class RetentionRules {

    /**
     * What holds for a department.
     *
     * @param decided by an administrator for this department; null where the installation's usual rule holds
     */
    public record Effective(
            DepartmentId department,
            Retention retention,
            @Nullable RetentionRule decided) {}

    private final Retentions retentions;
    private final Catalogue catalogue;
    private final Retention usual;

    /** @param usual what holds for departments of which nobody decided otherwise */
    public RetentionRules(Retentions retentions, Catalogue catalogue, Retention usual) {
        this.retentions = retentions;
        this.catalogue = catalogue;
        this.usual = usual;
    }

    Retention of(DepartmentId department) {
        return effective(department).retention();
    }

    private Effective effective(DepartmentId department) {
        return retentions
                .find(Scope.of(department), department)
                .map(rule -> new Effective(department, rule.retention(), rule))
                .orElseGet(() -> new Effective(department, usual, null));
    }

    /** Of a department by its id or an alias, its plugin gone or not. Refuses with {@code FORBIDDEN}, {@code NOT_FOUND}. */
    public Outcome<Effective> find(Caller caller, String department) {
        return administered(caller, department).map(this::effective);
    }

    /** Decides anew; files that are too old by the new rule go with the next sweep. Refuses as {@link #find} does. */
    public Outcome<Effective> decide(Caller caller, String department, Retention retention) {
        return administered(caller, department)
                .flatMap(id -> retentions.put(
                        caller.scope(), id, retention, caller.user().id()))
                .map(rule -> new Effective(rule.department(), rule.retention(), rule));
    }

    private Outcome<DepartmentId> administered(Caller caller, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return caller.lacks(Role.ADMIN)
                .<Outcome<DepartmentId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.found(
                        catalogue.departments().stream()
                                .filter(department -> department.answersTo(wanted))
                                .map(Department::id)
                                .findFirst(),
                        "There is no such department."));
    }
}
