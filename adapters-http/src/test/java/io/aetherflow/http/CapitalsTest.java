package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The header lines that a server remembers of a connection must not make one token of two. */
class CapitalsTest {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    @Test
    void aKeyInCapitalsIsAnotherOne() throws IOException {
        World world = TestServer.shared().world;
        String token = Api.as(world.token(Role.ADMIN))
                .post("/api-keys", """
                        {"name":"nightly","department":"%s","role":"viewer"}""".formatted(world.home.id()))
                .expect(201)
                .json()
                .path("key")
                .asText();
        StringBuilder requests = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            for (String sent : List.of(
                    token, token.substring(0, token.length() - i), token.toUpperCase(Locale.ROOT), token + "x")) {
                requests.append(request(sent, "keep-alive"));
                expected.add(sent.equals(token) ? "200" : "401");
            }
        }
        requests.append(request(token, "close"));
        expected.add("200");

        assertThat(STATUS.matcher(RawConnection.ask(requests.toString()))
                        .results()
                        .map(MatchResult::group)
                        .map(line -> line.substring(9, 12))
                        .toList())
                .isEqualTo(expected);
    }

    private static String request(String token, String connection) {
        return "GET /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\nConnection: "
                + connection + "\r\n\r\n";
    }
}
