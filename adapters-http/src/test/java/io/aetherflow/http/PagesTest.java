package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard as it is served; the one of these tests is in their own resources. */
class PagesTest {

    private static final String SCRIPT = "/assets/app-1.js";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private static Answer send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TestServer.shared().port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/jobs/0193a1de-0000-7000-8000-000000000000",
                "/dashboards/sales?compare=previous",
                "/apis",
                "/docsy/x",
                "/index.html"
            })
    void anAddressWithoutAnExtensionIsThePage(String path) {
        Answer page = get(path).expect(200);
        assertThat(page.text()).contains("A dashboard for tests");
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
                                + "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/app-1.js, text/javascript;charset=utf-8, 'public, max-age=31536000, immutable'",
        "/assets/letters-1.woff2, font/woff2, 'public, max-age=31536000, immutable'",
        "/robots.txt, text/plain;charset=utf-8, no-cache"
    })
    void filesHaveTheirTypeAndAreKeptAsLongAsTheirNamesSay(String path, String type, String kept) {
        Answer file = get(path).expect(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(file.header("Cache-Control")).isEqualTo(kept);
        assertThat(file.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/app-2.js",
                "/favicon.ico",
                "/files.txt",
                "/secret.txt",
                "/assets/app-1.js.br",
                "/assets/app-1.js.gz",
                "/assets/app-1.js/x",
                "/io/aetherflow/dashboard/index.html",
                "/.env",
                "/api",
                "/api/v2/datasets",
                "/ws",
                "/ws/elsewhere",
                "/docs/unknown"
            })
    void whatIsNotThereIsNotFoundAndNotKept(String path) {
        Answer missing = get(path, "Accept", "text/html");
        missing.error(404, "NOT_FOUND");
        assertThat(missing.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(missing.header("ETag")).isNull();
    }

    @Test
    void aMissingAssetIsNotRememberedByAnybody() {
        assertThat(get("/assets/app-2.js").header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br;q=0, gzip", "deflate, GZIP;q=0.5", "gzip; q=1.0", ";,gzip;"})
    void whoCanUnpackGetsLess(String accepted) throws IOException {
        Answer plain = get(SCRIPT).expect(200);
        Answer packed = get(SCRIPT, "Accept-Encoding", accepted).expect(200);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.response().headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip, deflate, br, zstd", "BR;q=0.1, gzip"})
    void whoCanUnpackTheSmallestGetsThat(String accepted) throws IOException {
        Answer gzip = get(SCRIPT, "Accept-Encoding", "gzip").expect(200);
        Answer brotli = get(SCRIPT, "Accept-Encoding", accepted).expect(200);

        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(brotli.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        try (InputStream listed = PagesTest.class.getResourceAsStream("/io/aetherflow/dashboard" + SCRIPT + ".br")) {
            assertThat(brotli.body()).isEqualTo(listed.readAllBytes());
        }
        assertThat(brotli.header("ETag")).isNotEqualTo(gzip.header("ETag"));
        get(SCRIPT, "If-None-Match", brotli.header("ETag"), "Accept-Encoding", "br")
                .expect(304);
        get(SCRIPT, "If-None-Match", brotli.header("ETag"), "Accept-Encoding", "gzip")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", ";", "brotli", "br;q=0", "gzip;q=0", "gzip; q=0.000", "gzipped"})
    void whoCanNotGetsItPlain(String accepted) {
        Answer plain = get(SCRIPT, "Accept-Encoding", accepted).expect(200);
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(plain.text()).startsWith("console.log(1);");
    }

    @Test
    void whatHasNoPackedFormIsSentAsItIs() {
        Answer font = get("/assets/letters-1.woff2", "Accept-Encoding", "gzip").expect(200);
        assertThat(font.header("Content-Encoding")).isNull();
        assertThat(font.header("Vary")).isNull();
        assertThat(font.header("ETag")).isEqualTo(get("/assets/letters-1.woff2").header("ETag"));
        assertThat(font.body()).hasSize(2004);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String page = get("/").header("ETag");
        String packed = get(SCRIPT, "Accept-Encoding", "gzip").header("ETag");

        for (String known : new String[] {page, "W/" + page, "\"other\", " + page, "*"}) {
            Answer answer = get("/jobs", "If-None-Match", known).expect(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(page);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        }
        get(SCRIPT, "If-None-Match", packed, "Accept-Encoding", "gzip").expect(304);
        get("/", "If-None-Match", "\"other\"").expect(200);
        get("/", "If-None-Match", packed).expect(200);
    }

    @Test
    void aHeadSaysWhatAGetWouldSend() {
        Answer head = send("HEAD", SCRIPT).expect(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(String.valueOf(get(SCRIPT).body().length));
        assertThat(head.header("ETag")).isEqualTo(get(SCRIPT).header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingIsDoneHere(String method) {
        Answer answer = send(method, "/jobs");
        answer.error(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2fsecret.txt",
                "/assets/%2e%2e/secret.txt",
                "/assets/..;/secret.txt",
                "/assets//app-1.js",
                "/assets/app-1.js%00",
                "/..%5csecret.txt",
                "//io/aetherflow/dashboard/secret.txt"
            })
    void noPathLeadsOutOfTheList(String path) throws IOException {
        String answer = RawConnection.ask("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).containsPattern("^HTTP/1.1 40[04]").doesNotContain("not listed");
    }
}
