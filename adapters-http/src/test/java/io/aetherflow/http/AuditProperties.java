package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.audit.AuditActor;
import io.aetherflow.core.audit.AuditEntry;
import io.aetherflow.core.audit.AuditFilter;
import io.aetherflow.core.audit.AuditRecord;
import io.aetherflow.core.audit.AuditResult;
import io.aetherflow.core.identity.Role;
import io.aetherflow.core.identity.User;
import io.aetherflow.kit.Examples;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AuditProperties {

    private static final World WORLD = TestServer.shared().world;

    /** Something that administrators do: it may succeed or be refused. */
    record Deed(String action, String method, String path, String body) {}

    @Provide
    Arbitrary<Deed> deeds() {
        String subject = Examples.id().toString();
        Arbitrary<String> changes = Arbitraries.of(
                "{\"role\":\"viewer\"}",
                "{\"role\":\"analyst\",\"tier\":\"premium\"}",
                "{\"status\":\"inactive\"}",
                "{\"status\":\"active\",\"department\":\"" + WORLD.other.id() + "\"}",
                "{\"role\":\"boss\"}",
                "{}",
                "{broken");
        return Arbitraries.oneOf(
                changes.map(change -> new Deed("change_user", "PATCH", "/users/USER", change)),
                changes.map(change -> new Deed("change_user", "PATCH", "/users/" + subject, change)),
                Arbitraries.of(
                        new Deed("list_users", "GET", "/users", ""),
                        new Deed("create_user", "POST", "/users", "NEW"),
                        new Deed("create_user", "POST", "/users", "{\"email\":\"x\"}"),
                        new Deed(
                                "redrive_dead_letters", "POST", "/dead-letters/redrive", "{\"reason\":\"VALIDATION\"}"),
                        new Deed("delete_dataset", "DELETE", "/datasets/" + subject, ""),
                        new Deed("cancel_job", "POST", "/jobs/" + subject + "/cancel", ""),
                        new Deed("list_audit", "GET", "/audit", ""),
                        new Deed("verify_audit", "GET", "/audit/verify", "")));
    }

    @Property(tries = 60, seed = "37")
    @Label("Feature: ai-analytics-platform, Property 37: Admin action audit logging")
    void everyAdminActionIsLoggedWithUserActionAndTime(
            @ForAll @Size(min = 1, max = 5) List<@From("deeds") Deed> deeds) {
        User boss = Examples.user(Role.ADMIN, null);
        User other = Examples.analyst(WORLD.home.id());
        WORLD.store.users().add(boss).orElseThrow();
        WORLD.store.users().add(other).orElseThrow();
        Api api = Api.as(WORLD.token(boss)).unchecked();
        List<Integer> statuses = new ArrayList<>();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (Deed deed : deeds) {
            String body = deed.body()
                    .replace(
                            "NEW",
                            "{\"email\":\"" + Examples.token() + "@example.com\",\"password\":\"correct horse\","
                                    + "\"department\":\"" + WORLD.home.id() + "\"}");
            statuses.add(api.send(
                            deed.method(),
                            deed.path().replace("USER", other.id().toString()),
                            body.isEmpty() ? null : "application/json",
                            HttpRequest.BodyPublishers.ofString(body))
                    .status());
        }
        Instant after = Instant.now();
        List<AuditRecord> records = new ArrayList<>();
        WORLD.trail.stream(new AuditFilter(null, boss.id(), null, null, null), 1, records::add);
        assertThat(records).hasSameSizeAs(deeds);
        for (int i = 0; i < deeds.size(); i++) {
            AuditEntry entry = records.get(i).entry();
            assertThat(entry.actor()).isEqualTo(AuditActor.user(boss.id()));
            assertThat(entry.action()).isEqualTo(deeds.get(i).action());
            assertThat(entry.at()).isBetween(before, after);
            assertThat(entry.status()).isEqualTo(statuses.get(i));
            assertThat(entry.result()).isEqualTo(AuditResult.of(statuses.get(i)));
            assertThat(Objects.requireNonNull(entry.requestId())).isNotBlank();
        }
    }
}
