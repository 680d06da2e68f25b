package io.aetherflow.core.flow;

import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.failure.Outcome;
import io.aetherflow.core.identity.DepartmentId;
import org.jspecify.annotations.Nullable;

/** Whose file it is: the department that the sender names, else their own. */
final class TargetDepartment {

    private TargetDepartment() {}

    static Outcome<InstalledPlugin> of(Plugins plugins, Caller caller, @Nullable String asked) {
        Outcome<DepartmentId> department = asked != null
                ? plugins.resolve(asked)
                : caller.user()
                        .home()
                        .map(Outcome::done)
                        .orElseGet(
                                () -> Outcome.refused(
                                        FailureCode.INVALID_REQUEST,
                                        "An administrator has no department of their own; name one in the field 'department'."));
        return department.flatMap(caller::entering).flatMap(plugins::require);
    }
}
