package io.aetherflow.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static AuditEntry with(Map<String, String> details) {
        return AuditEntry.system(
                Instant.parse("2026-01-01T00:00:00.123456789Z"), "a", new AuditSubject("user", "x y"), details);
    }

    @Test
    void momentsAreToTheMicrosecond() {
        assertThat(with(Map.of()).at()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
    }

    @Test
    void addressesOfPeopleAreTakenOut() {
        AuditEntry entry = with(Map.of("who", "it was ann@example.com.", "ann@example.com", "x"));
        assertThat(entry.toString()).doesNotContain("ann").contains("(removed)");
        assertThat(new AuditSubject("user", "ann@example.com").id()).isEqualTo("(removed)");
    }

    @Test
    void whatNoDatabaseStoresIsReplaced() {
        assertThat(with(Map.of("a", "1\u00002\n3\ud8004")).details()).containsEntry("a", "1\uFFFD2\uFFFD3\uFFFD4");
    }

    @Test
    void textsAndDetailsAreBounded() {
        Map<String, String> many = IntStream.range(0, 50)
                .mapToObj(String::valueOf)
                .collect(Collectors.toMap(name -> name, name -> "x".repeat(9_999)));
        assertThat(with(many).details())
                .hasSize(20)
                .allSatisfy((name, value) -> assertThat(value).hasSize(AuditText.LONGEST));
    }

    @Test
    void onlyUsersAndServicesHaveAnId() {
        assertThatThrownBy(() -> new AuditActor(AuditActor.Kind.USER, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditActor(AuditActor.Kind.ANONYMOUS, UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatusSaysWhatBecameOfIt() {
        assertThat(AuditResult.of(302)).isEqualTo(AuditResult.ALLOWED);
        assertThat(AuditResult.of(404)).isEqualTo(AuditResult.REFUSED);
        assertThat(AuditResult.of(503)).isEqualTo(AuditResult.FAILED);
    }
}
