package io.aetherflow.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.journey.AccessTable.Least;
import io.aetherflow.app.platform.Storage;
import io.aetherflow.core.identity.AccessTokens;
import io.aetherflow.core.identity.Session;
import io.aetherflow.core.identity.User;
import io.aetherflow.http.auth.JoseAccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody who may knock: of each department a viewer and an analyst, an administrator, and those whom nobody knows. */
record Crew(List<Member> members, Api admin) {

    private static final String PASSWORD = "correct horse battery";

    /**
     * @param least what the member may do; PUBLIC for those who are let in nowhere
     * @param department null for an administrator, who sees all
     */
    record Member(String name, Least least, String department, Api api) {

        boolean stranger() {
            return least == Least.PUBLIC;
        }

        /** A program that shows a key. */
        boolean service() {
            return name.startsWith("key-");
        }

        boolean sees(String owner) {
            return least == Least.ADMIN || owner.equals(department);
        }

        boolean may(Least needed) {
            return least.compareTo(needed) >= 0;
        }
    }

    static Crew hired(RunningPlatform platform, List<String> departments) throws Exception {
        Api admin = platform.api().logIn(RunningPlatform.ADMIN_EMAIL, RunningPlatform.ADMIN_PASSWORD);
        List<Member> members = new ArrayList<>();
        for (String department : departments) {
            for (Least role : List.of(Least.VIEWER, Least.ANALYST)) {
                String name = role.name().toLowerCase() + "-of-" + department;
                Api api = account(platform, admin, name + "@matrix.example", role, department);
                members.add(new Member(name, role, department, api));
            }
        }
        members.add(new Member("admin", Least.ADMIN, null, admin));
        members.add(new Member("anonymous", Least.PUBLIC, null, platform.api()));
        members.add(new Member("expired", Least.PUBLIC, null, expired(platform, departments.get(0))));
        members.add(new Member("revoked", Least.PUBLIC, null, revoked(platform, admin, departments.get(0))));
        members.addAll(services(platform, admin, departments.get(0)));
        return new Crew(members, admin);
    }

    private static List<Member> services(RunningPlatform platform, Api admin, String department) throws Exception {
        List<Member> services = new ArrayList<>();
        for (Least role : List.of(Least.VIEWER, Least.ANALYST)) {
            JsonNode key = key(admin, department, role);
            Api api = platform.api().bearing(key.path("key").asText());
            services.add(new Member("key-of-" + role + "-of-" + department, role, department, api));
        }
        JsonNode revoked = key(admin, department, Least.ANALYST);
        admin.delete("/api-keys/" + revoked.path("id").asText()).expect(204);
        Api gone = platform.api().bearing(revoked.path("key").asText());
        services.add(new Member("key-revoked", Least.PUBLIC, null, gone));
        return services;
    }

    private static JsonNode key(Api admin, String department, Least role) throws Exception {
        return admin.post(
                        "/api-keys",
                        Map.of("name", "matrix", "role", role.name().toLowerCase(), "department", department))
                .expect(201);
    }

    static Api account(RunningPlatform platform, Api admin, String email, Least role, String department)
            throws Exception {
        admin.post(
                        "/users",
                        Map.of(
                                "email", email,
                                "password", PASSWORD,
                                "role", role.name().toLowerCase(),
                                "department", department))
                .expect(201);
        return platform.api().logIn(email, PASSWORD);
    }

    /** Signed by the right key for a session that lives, but a day and an hour ago. */
    private static Api expired(RunningPlatform platform, String department) {
        Storage storage = platform.running().storage();
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofHours(-25));
        AccessTokens tokens = new JoseAccessTokens(storage.signingKeys(), then);
        User analyst = storage.users()
                .byEmail("analyst-of-" + department + "@matrix.example")
                .orElseThrow();
        Session session = new Session(
                UUID.randomUUID(),
                analyst.id(),
                then.instant(),
                Clock.systemUTC().instant().plus(Duration.ofHours(1)));
        storage.sessions().open(session);
        return platform.api().bearing(tokens.issue(analyst, session));
    }

    private static Api revoked(RunningPlatform platform, Api admin, String department) throws Exception {
        Api api = account(platform, admin, "revoked@matrix.example", Least.ANALYST, department);
        api.post("/auth/logout", Map.of()).expect(204);
        return api;
    }
}
