package io.aetherflow.http.view;

import io.aetherflow.core.identity.DepartmentId;
import io.aetherflow.core.identity.Invitation;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that waits for its owner; the token is in the letter alone. */
@Schema(name = "Invitation")
public record InvitationView(
        UUID id,
        String email,

        @Schema(allowableValues = {"viewer", "analyst", "admin"})
        String role,

        @Schema(description = "Null only for an administrator") @Nullable
        String department,

        @Schema(allowableValues = {"free", "premium"}) String tier,
        UUID invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    public static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                Words.of(invitation.role()),
                invitation.home().map(DepartmentId::value).orElse(null),
                Words.of(invitation.tier()),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }

    @Schema(name = "InvitationPage")
    public record Listed(
            List<InvitationView> items, @Nullable String nextCursor) implements PageView<InvitationView> {}
}
