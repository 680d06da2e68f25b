package io.aetherflow.http.view;

import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Who the caller is and what they may do. */
@Schema(name = "Me")
public record MeView(
        UserView user,

        @Schema(description = "Departments whose data the caller sees")
        List<String> departments,

        @Schema(description = "What the caller may do, as `datasets:upload`")
        List<String> permissions) {

    public static MeView of(User user, List<String> departments) {
        return new MeView(UserView.of(user), departments, permissions(user.role()));
    }

    private static List<String> permissions(Role role) {
        List<String> may = new ArrayList<>(List.of("datasets:read", "jobs:read", "dashboards:read"));
        if (role.atLeast(Role.ANALYST)) {
            may.addAll(List.of("datasets:upload", "datasets:delete", "jobs:retry", "jobs:cancel"));
        }
        if (role.atLeast(Role.ADMIN)) {
            may.addAll(List.of("users:read", "users:write"));
        }
        return may;
    }
}
