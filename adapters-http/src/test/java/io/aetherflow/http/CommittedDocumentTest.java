package io.aetherflow.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The dashboard's client is generated from a document that is kept with it, so that it builds without a server: it has to be the
 * one that is served. With {@code -Daetherflow.openapi.write} it is written instead.
 */
class CommittedDocumentTest {

    private static final Path COMMITTED = Path.of("..", "dashboard", "openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isTheOneThatIsServed() throws IOException {
        JsonNode served = withoutVersion(Api.fetch(TestServer.shared().port(), "/api/v1/openapi.json")
                .expect(200)
                .json());
        if (System.getProperty("aetherflow.openapi.write") != null) {
            write(served);
        }
        assertThat(withoutVersion(JSON.readTree(COMMITTED.toFile())))
                .as(
                        "dashboard/openapi.json; to renew it: mvn test -pl adapters-http -am -Dtest=CommittedDocumentTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Daetherflow.openapi.write, then npm run api in dashboard/")
                .isEqualTo(served);
    }

    private static JsonNode withoutVersion(JsonNode document) {
        ((ObjectNode) document.path("info")).put("version", "0");
        return document;
    }

    private static void write(JsonNode document) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        Files.writeString(COMMITTED, JSON.writer(printer).writeValueAsString(document) + "\n");
    }
}
