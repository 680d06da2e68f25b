package io.aetherflow.app.apifuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.aetherflow.app.journey.Api;
import io.aetherflow.app.journey.RunningPlatform;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Who asks, and what there is to be asked for. Both wear out, and are made anew. */
final class Town {

    /** In which role a request is made. */
    enum Role {
        ANONYMOUS,
        ANALYST,
        ADMIN
    }

    private static final String PASSWORD = "a good password";

    private final String address;
    private final Api founder;
    private final Api analyst;
    private final Map<Role, String> emails = new TreeMap<>();
    private final Map<Role, String> tokens = new TreeMap<>();
    private final Map<String, List<String>> known = new TreeMap<>();

    Town(RunningPlatform platform) throws Exception {
        address = platform.address();
        founder = platform.api().logIn(RunningPlatform.ADMIN_EMAIL, RunningPlatform.ADMIN_PASSWORD);
        for (String name : List.of(
                "datasets#id",
                "data#id",
                "dataset_id",
                "jobs#id",
                "job_id",
                "users#id",
                "uploads",
                "api-keys#id",
                "invitations#id")) {
            known.put(name, new ArrayList<>(List.of(UUID.randomUUID().toString())));
        }
        String ann = email();
        analyst = new Api(platform.address()).join(ann, "sales");
        known.put("department", List.of("sales", "sales", "finance", "nowhere"));
        known.put("email", List.of(ann, ann, "x@example.com", "x"));
        known.put("scope", List.of("read", "read write", "everything"));
        known.put("password", List.of(PASSWORD, PASSWORD, "short"));
        furnish();
    }

    Map<String, List<String>> known() {
        return known;
    }

    /** Things that exist, the newest of their kind. */
    void furnish() throws Exception {
        String file = "order_id,line_no,sold_on,product_code,quantity,unit_price,amount\r\nA" + UUID.randomUUID()
                + ",1,2023-01-02,03002,4,1.50,6.00\r\n";
        JsonNode sent = analyst.upload("rows.csv", file.getBytes(StandardCharsets.UTF_8), Map.of())
                .expect(202);
        show("datasets#id", sent.path("dataset_id").asText());
        show("data#id", sent.path("dataset_id").asText());
        show("dataset_id", sent.path("dataset_id").asText());
        show("jobs#id", sent.path("job_id").asText());
        show("job_id", sent.path("job_id").asText());
        // Only so many may be under way; those that were begun before stay known.
        Api.Answer begun = analyst.post("/datasets/uploads", Map.of("file_name", "a.csv", "size_bytes", 5));
        if (begun.status() != 429) {
            show("datasets#id", begun.expect(201).path("id").asText());
        }
        JsonNode key = founder.post("/api-keys", Map.of("name", "Tills", "department", "sales"))
                .expect(201);
        show("api-keys#id", key.path("id").asText());
        // Both of one key, or none would ever fit.
        known.put(
                "client_id", List.of(key.path("id").asText(), key.path("prefix").asText()));
        known.put("client_secret", List.of(key.path("key").asText()));
        JsonNode invited = founder.post(
                        "/invitations", Map.of("email", email(), "role", "viewer", "department", "sales"))
                .expect(201);
        show("invitations#id", invited.path("id").asText());
        JsonNode user = founder.post("/users", Map.of("email", email(), "password", PASSWORD, "department", "sales"))
                .expect(201);
        show("users#id", user.path("id").asText());
    }

    private void show(String name, String value) {
        List<String> values = known.get(name);
        values.add(value);
        if (values.size() > 3) {
            values.remove(1);
        }
    }

    private static String email() {
        return "fuzz-" + UUID.randomUUID() + "@example.com";
    }

    /** A token of somebody in that role; empty for a stranger. */
    String token(Role role) throws Exception {
        if (role == Role.ANONYMOUS) {
            return "";
        }
        if (!tokens.containsKey(role)) {
            tokens.put(role, newcomer(role));
        }
        return tokens.get(role);
    }

    /** Whoever is in that role may not be able to go on: logged out, changed, or at the end of what one person may ask. */
    void doubt(Role role) throws Exception {
        if (role != Role.ANONYMOUS
                && new Api(address, token(role)).get("/auth/me").status() != 200) {
            tokens.remove(role);
        }
    }

    /** Somebody who is back after a logout, or somebody new. */
    private String newcomer(Role role) throws Exception {
        Api.Answer back = logIn(emails.getOrDefault(role, "nobody@example.com"));
        if (back.status() != 200) {
            String email = email();
            founder.post(
                            "/users",
                            role == Role.ADMIN
                                    ? Map.of("email", email, "password", PASSWORD, "role", "admin")
                                    : Map.of("email", email, "password", PASSWORD, "department", "sales"))
                    .expect(201);
            emails.put(role, email);
            back = logIn(email);
        }
        return back.expect(200).path("access_token").asText();
    }

    private Api.Answer logIn(String email) throws Exception {
        return founder.post("/auth/login", Map.of("email", email, "password", PASSWORD));
    }
}
