package io.aetherflow.http.resource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.Passwords;
import io.aetherflow.core.identity.Preferences;
import io.aetherflow.core.identity.User;
import io.aetherflow.core.identity.Users;
import io.aetherflow.http.auth.CallerPrincipal;
import io.aetherflow.http.auth.ForPeople;
import io.aetherflow.http.form.ChangeMeRequest;
import io.aetherflow.http.form.ChangePasswordRequest;
import io.aetherflow.http.form.Fields;
import io.aetherflow.http.view.UserView;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people change about their own accounts. */
@Path("/auth/me")
@ForPeople
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public final class MyAccountResource {

    private static final int MOST_BYTES = 16 << 10;

    private final Users users;
    private final Passwords passwords;
    private final Preferences preferences;
    private final LoginThrottle throttle;
    private final ObjectMapper mapper;

    public MyAccountResource(
            Users users, Passwords passwords, Preferences preferences, LoginThrottle throttle, ObjectMapper mapper) {
        this.users = users;
        this.passwords = passwords;
        this.preferences = preferences;
        this.throttle = throttle;
        this.mapper = mapper;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMe", summary = "Change the caller's own name")
    public UserView change(@Auth CallerPrincipal me, @Nullable ChangeMeRequest request) {
        User user = me.caller().user();
        return users.rename(me.scope(), user.id(), Fields.body(request).name())
                .map(UserView::of)
                .orElseThrow();
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePassword", summary = "Change the caller's password; ends their other sessions")
    @ApiResponse(responseCode = "204", description = "Changed")
    public void changePassword(@Auth CallerPrincipal me, @Nullable ChangePasswordRequest request) {
        ChangePasswordRequest sent = Fields.body(request);
        // Who found somebody's screen unlocked may guess no faster than who logs in.
        throttle.attempt(me.caller().user().email(), () -> passwords.change(me.caller(), sent.current(), sent.next()))
                .orElseThrow();
    }

    @GET
    @Path("/preferences")
    @Operation(operationId = "getPreferences", summary = "What the caller likes to see, as their dashboard kept it")
    @ApiResponse(
            responseCode = "200",
            description = "Any JSON object; empty at first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    public Map<String, @Nullable Object> preferences(@Auth CallerPrincipal me) {
        try {
            return mapper.readValue(preferences.find(me.caller().user().id()), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AetherException(FailureCode.INTERNAL_ERROR, "Stored preferences can't be read.", e);
        }
    }

    @PUT
    @Path("/preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPreferences",
            summary = "Keep any JSON object of at most 16 KiB",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    Schema.AdditionalPropertiesValue.TRUE))))
    @ApiResponse(responseCode = "204", description = "Kept")
    public void keep(@Auth CallerPrincipal me, @Nullable Map<String, @Nullable Object> request) {
        String text = text(Fields.body(request));
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new AetherException(FailureCode.PAYLOAD_TOO_LARGE, "Preferences may take 16 KiB at most.");
        }
        preferences.keep(me.caller().user().id(), text);
    }

    private String text(Map<String, @Nullable Object> sent) {
        try {
            return mapper.writeValueAsString(sent);
        } catch (JsonProcessingException e) {
            throw new AetherException(FailureCode.INVALID_REQUEST, "The preferences are no JSON object.", e);
        }
    }
}
