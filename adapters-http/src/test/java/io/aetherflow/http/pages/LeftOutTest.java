package io.aetherflow.http.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aetherflow.http.failure.Envelopes;
import io.aetherflow.http.failure.ServletErrors;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds without the dashboard, and with one that is not whole. */
class LeftOutTest {

    private static final String BROKEN = "/io/aetherflow/http/pages/";

    /** A server of a build that has no dashboard. */
    public static final class Bare extends Application<Configuration> {

        @Override
        public void run(Configuration configuration, Environment environment) {
            ServletErrors errors = new ServletErrors(new Envelopes(new ObjectMapper(), "nobody", Clock.systemUTC()));
            environment
                    .servlets()
                    .addServlet("pages", new PagesServlet(Pages.in("/nowhere/"), errors))
                    .addMapping("/");
            environment.jersey().setUrlPattern("/api/*");
        }
    }

    @Test
    void everyPageSaysThatItWasLeftOut() throws Exception {
        DropwizardTestSupport<Configuration> bare = new DropwizardTestSupport<>(
                Bare.class,
                (String) null,
                ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                ConfigOverride.config("server.adminConnectors[0].port", "0"),
                ConfigOverride.config("logging.level", "OFF"));
        bare.before();
        try {
            for (String path : new String[] {"/", "/jobs/1"}) {
                HttpResponse<String> page = get(bare.getLocalPort(), path);
                assertThat(page.statusCode()).isEqualTo(404);
                assertThat(page.body()).contains("The dashboard was left out of this build");
                assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/html");
            }
            HttpResponse<String> asset = get(bare.getLocalPort(), "/assets/app-1.js");
            assertThat(asset.statusCode()).isEqualTo(404);
            assertThat(asset.headers().firstValue("Content-Type")).hasValue("application/json");
        } finally {
            bare.after();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "missing/, A file of the dashboard is missing: index.html",
        "unknown/, The dashboard has a file of no known type: thing.exe",
        "headless/, The dashboard has no index.html"
    })
    void aBrokenOneStopsTheStart(String folder, String reason) {
        assertThatThrownBy(() -> Pages.in(BROKEN + folder)).hasMessage(reason);
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
