package io.aetherflow.app.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs dashboard/e2e against the real application. Without a browser it is skipped, and says so; with
 * {@code -Daetherflow.browser=required} it fails. {@code -Daetherflow.browser.only=axe} runs some of the specs.
 */
class DashboardBrowserTest {

    private static final Path LOG = Path.of("target", "browser.log");

    @Test
    void everySpecPasses(@TempDir Path data) throws Exception {
        missing().ifPresent(DashboardBrowserTest::leaveOut);
        try (DemoTown town = DemoTown.open(data)) {
            Map<String, String> environment = Map.of(
                    "AETHERFLOW_URL", town.platform().address(),
                    "AETHERFLOW_ACCOUNTS", town.accounts().toString(),
                    "AETHERFLOW_CHROMIUM", Chromium.find().orElseThrow().toString());
            if (!Playwright.run(System.getProperty("aetherflow.browser.only", ""), environment, LOG)) {
                Assertions.fail(
                        "The browser tests fail. Their traces and screenshots are in dashboard/target/browser.\n"
                                + Files.readString(LOG));
            }
        }
    }

    private static Optional<String> missing() {
        if (DashboardBrowserTest.class.getResource("/io/aetherflow/dashboard/files.txt") == null) {
            return Optional.of("the dashboard was left out of this build (-DskipDashboard)");
        }
        if (!Playwright.installed()) {
            return Optional.of("dashboard/node_modules is not there; mvn generate-resources -pl dashboard installs it");
        }
        return Chromium.find().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "there is no Chromium; apt-get install chromium, or set AETHERFLOW_CHROMIUM to a browser's path");
    }

    private static void leaveOut(String reason) {
        if ("required".equals(System.getProperty("aetherflow.browser"))) {
            Assertions.fail("The browser tests are required, and can't run: " + reason);
        }
        System.err.println("\nSKIPPED: the dashboard's browser tests, because " + reason + ".\n");
        Assumptions.abort(reason);
    }
}
