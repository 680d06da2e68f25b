package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Department;
import java.util.List;

/**
 * What somebody has to know before they register; anybody may.
 *
 * @param verifyEmail whether their address has to be shown to be theirs
 * @param departments that they may ask for; none where nobody registers alone
 */
public record RegistrationTerms(RegistrationMode mode, boolean verifyEmail, List<Department> departments) {

    public RegistrationTerms {
        departments = List.copyOf(departments);
    }
}
