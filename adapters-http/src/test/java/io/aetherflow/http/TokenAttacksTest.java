package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.SigningKey;
import io.aetherflow.http.auth.Attacks;
import io.aetherflow.http.auth.Forge;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each forged token is answered with the same words as no token at all. */
@Tag("Feature: ai-analytics-platform, Property 36")
@DisplayName("Feature: ai-analytics-platform, Property 36: Invalid token rejection, attack by attack")
class TokenAttacksTest {

    private final World world = TestServer.shared().world;
    private final String genuine = world.token(Role.ANALYST);
    private final JsonNode refusal = Api.anonymous().get("/auth/me").error(401, "UNAUTHENTICATED");

    private SigningKey key() {
        return world.store.signingKeys().current(() -> {
            throw new IllegalStateException("It signed already");
        });
    }

    @Test
    void whatIsPutTogetherByHandAsWeDoIsGenuine() {
        String again = Forge.signed(Forge.part(genuine, 0), Forge.part(genuine, 1), key());
        Api.as(again).get("/auth/me").expect(200);
    }

    @TestFactory
    Stream<DynamicTest> eachForgeryIsRefusedAlike() {
        return new Attacks(genuine, key())
                .all().entrySet().stream()
                        .map(attack -> DynamicTest.dynamicTest(attack.getKey(), () -> assertRefused(attack)));
    }

    private void assertRefused(Map.Entry<String, String> attack) {
        JsonNode error = Api.as(attack.getValue()).get("/auth/me").error(401, "UNAUTHENTICATED");
        assertThat(error.path("message")).isEqualTo(refusal.path("message"));
        assertThat(error.path("details")).isEqualTo(refusal.path("details"));
    }

    @Test
    void aTokenOfAMegabyteNeverArrives() {
        Answer answer = Api.as("x".repeat(1 << 20)).unchecked().get("/auth/me");
        assertThat(answer.status()).isEqualTo(431);
    }
}
