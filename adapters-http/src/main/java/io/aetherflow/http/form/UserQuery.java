package io.aetherflow.http.form;

import io.aetherflow.core.identity.UserFilter;
import io.aetherflow.core.identity.UserKind;
import io.aetherflow.core.identity.UserStatus;
import io.aetherflow.http.json.Words;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which accounts are asked for. */
public final class UserQuery {

    @Parameter(
            schema =
                    @Schema(
                            allowableValues = {"person", "service"},
                            defaultValue = "person"))
    @QueryParam("kind")
    private @Nullable String kind;

    @Parameter(description = "A part of the e-mail address or the name")
    @QueryParam("q")
    private @Nullable String part;

    @Parameter(description = "Accounts of this status alone")
    @QueryParam("status")
    private @Nullable String status;

    public UserFilter filter() {
        return new UserFilter(
                Objects.requireNonNullElse(Words.parse(UserKind.class, kind, "kind"), UserKind.PERSON),
                Words.parse(UserStatus.class, status, "status"),
                Fields.optional(part, "q"));
    }
}
