package io.aetherflow.http.view;

import io.aetherflow.core.flow.RegistrationTerms;
import io.aetherflow.core.identity.Department;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What somebody who registers has to know. */
@Schema(name = "Registration")
public record RegistrationView(
        @Schema(allowableValues = {"open", "approval", "invite"})
        String registration,

        boolean verifyEmail,
        List<Choice> departments) {

    /** One to choose from; the rest of it is for its own people. */
    @Schema(name = "DepartmentName")
    public record Choice(String id, String name) {

        static Choice of(Department department) {
            return new Choice(department.id().value(), department.displayName());
        }
    }

    public static RegistrationView of(RegistrationTerms terms) {
        return new RegistrationView(
                Words.of(terms.mode()),
                terms.verifyEmail(),
                terms.departments().stream().map(Choice::of).toList());
    }
}
