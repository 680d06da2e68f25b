package io.aetherflow.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.flow.InstalledPlugin;
import io.aetherflow.core.identity.DepartmentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginRegistryTest {

    private static final Path SHIPPED = Path.of("target", "dist", "plugins");

    @TempDir
    Path folder;

    @Test
    void theShippedDepartmentsLoad() {
        try (PluginRegistry registry = PluginRegistry.load(List.of(SHIPPED))) {
            assertThat(registry.plugins().all())
                    .extracting(plugin -> plugin.department().id().value())
                    .containsExactlyInAnyOrder("sales", "supply", "finance");
            assertThat(registry.plugins().resolve("supply_chain").orElseThrow()).isEqualTo(new DepartmentId("supply"));
        }
    }

    @Test
    void aJarLoadsWithAndWithoutDirectoryEntries() {
        TinyPlugin.serving("marketing").write(folder.resolve("plain.jar"));
        TinyPlugin.serving("events").withDirectoryEntries().write(folder.resolve("folders.jar"));

        try (PluginRegistry registry = PluginRegistry.load(List.of(SHIPPED, folder))) {
            assertThat(registry.plugins().all()).hasSize(5);
            InstalledPlugin plugin =
                    registry.plugins().serving(new DepartmentId("marketing")).orElseThrow();
            assertThat(plugin.label()).isEqualTo("plain@0.0.0");
            assertThat(plugin.schemas()).hasSize(1);
        }
    }

    @Test
    void aFolderWithItsLibrariesLoads() {
        TinyPlugin.serving("marketing").write(folder.resolve("marketing").resolve("marketing.jar"));
        TinyPlugin.empty().write(folder.resolve("marketing").resolve("lib").resolve("library.jar"));

        try (PluginRegistry registry = PluginRegistry.load(List.of(folder))) {
            assertThat(registry.plugins().all()).hasSize(1);
        }
    }

    @Test
    void aPluginSeesTheSpiAndNothingElseOfItsHost() {
        TinyPlugin.serving("marketing").write(folder.resolve("marketing.jar"));

        try (PluginRegistry registry = PluginRegistry.load(List.of(folder))) {
            ClassLoader loader =
                    registry.plugins().all().get(0).models().get(0).getClass().getClassLoader();
            assertThat(loads(loader, "io.aetherflow.core.spi.DepartmentPlugin")).isTrue();
            assertThat(loads(loader, "io.aetherflow.core.flow.Accounts")).isFalse();
            assertThat(loads(loader, "io.aetherflow.core.job.Jobs")).isFalse();
            assertThat(loads(loader, "io.aetherflow.app.Main")).isFalse();
            assertThat(loads(loader, "org.postgresql.Driver")).isFalse();
            assertThat(loads(loader, "com.fasterxml.jackson.databind.ObjectMapper"))
                    .isFalse();
            assertThat(loader.getResource("META-INF/MANIFEST.MF")).isNull();
        }
    }

    @Test
    void aBrokenJarStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "not a jar");

        assertRefused("broken.jar", "can't be loaded");
    }

    @Test
    void anEmptyFileStopsTheStart() throws IOException {
        Files.createFile(folder.resolve("empty.jar"));

        assertRefused("empty.jar", "can't be loaded");
    }

    @Test
    void aJarWithoutDepartmentStopsTheStart() {
        TinyPlugin.empty().write(folder.resolve("nothing.jar"));

        assertRefused("nothing.jar", "contributes nothing");
    }

    @Test
    void aJarWithoutServiceEntryStopsTheStart() {
        TinyPlugin.serving("marketing").withoutService().write(folder.resolve("unnamed.jar"));

        assertRefused("unnamed.jar", "contributes nothing", "META-INF/services");
    }

    @Test
    void aServiceWithoutItsClassStopsTheStart() {
        TinyPlugin.serving("marketing")
                .without("com/example/marketing/MarketingPlugin.class")
                .write(folder.resolve("torn.jar"));

        assertRefused("torn.jar", "can't be loaded", "MarketingPlugin");
    }

    @Test
    void aJarThatBundlesTheCoreStopsTheStart() {
        TinyPlugin.serving("marketing")
                .with("io/aetherflow/core/spi/DepartmentPlugin.class", new byte[] {0})
                .write(folder.resolve("fat.jar"));

        assertRefused("fat.jar", "bundles core-domain", "provided");
    }

    @Test
    void twoPluginsForOneDepartmentStopTheStart() {
        TinyPlugin.serving("marketing").write(folder.resolve("one.jar"));
        TinyPlugin.serving("marketing").write(folder.resolve("two.jar"));

        assertRefused("one", "two", "both claim the department 'marketing'");
    }

    @Test
    void twoPluginsOfOneNameStopTheStart() {
        TinyPlugin.serving("marketing").write(folder.resolve("a").resolve("twin.jar"));
        TinyPlugin.serving("events").write(folder.resolve("b").resolve("twin.jar"));

        assertRefused("have one name, 'twin'");
    }

    @Test
    void aFolderWithTwoJarsStopsTheStart() {
        TinyPlugin.serving("marketing").write(folder.resolve("both").resolve("a.jar"));
        TinyPlugin.serving("events").write(folder.resolve("both").resolve("b.jar"));

        assertRefused("both", "holds 2 jars");
    }

    @Test
    void otherFilesAndMissingFoldersArePassedOver() throws IOException {
        Files.writeString(folder.resolve("readme.txt"), "hello");
        Files.createDirectory(folder.resolve("notes"));

        try (PluginRegistry registry = PluginRegistry.load(List.of(folder, folder.resolve("missing")))) {
            assertThat(registry.plugins().all()).isEmpty();
        }
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> PluginRegistry.load(List.of(folder)))
                .isInstanceOf(PluginException.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    private static boolean loads(ClassLoader loader, String name) {
        try {
            loader.loadClass(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
