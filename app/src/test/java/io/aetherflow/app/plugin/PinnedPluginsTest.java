package io.aetherflow.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aetherflow.core.flow.InstalledPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedPluginsTest {

    private static final SigningKeyPair KEY = SigningKeyPair.generate();
    private static final SigningKeyPair STRANGER = SigningKeyPair.generate();

    @TempDir
    Path folder;

    private Path jar() {
        return folder.resolve("marketing.jar");
    }

    private PluginRegistry load() {
        return PluginRegistry.load(
                new PluginSources(List.of(), folder, List.of(STRANGER.publicKey(), KEY.publicKey())));
    }

    private void pin() {
        Pinning.pin(folder, KEY.privateKey());
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(this::load)
                .isInstanceOf(PluginException.class)
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain("\n");
    }

    private static TinyPlugin version(String version) {
        return TinyPlugin.serving("marketing")
                .manifest("Manifest-Version: 1.0\nPlugin-Id: marketing\nPlugin-Version: " + version + "\n");
    }

    @Test
    void loadsExactlyWhatIsPinned() {
        version("1.1").write(jar());
        TinyPlugin.serving("events").write(folder.resolve("events").resolve("events.jar"));
        TinyPlugin.empty().write(folder.resolve("events").resolve("lib").resolve("library.jar"));
        assertThat(Pinning.pin(folder, KEY.privateKey()))
                .containsExactly("events/events.jar", "events/lib/library.jar", "marketing.jar");
        try (PluginRegistry registry = load()) {
            assertThat(registry.plugins().all())
                    .extracting(InstalledPlugin::label)
                    .containsExactlyInAnyOrder("events@0.0.0", "marketing@1.1");
        }
    }

    @Test
    void whatIsChangedAfterTheStartIsNotWhatIsLoaded() throws IOException {
        version("1.1").write(jar());
        pin();
        try (PluginRegistry registry = load()) {
            Files.delete(jar());
            assertThat(registry.plugins().all().get(0).models().get(0).name()).isEqualTo("spend");
        }
    }

    @Test
    void anEmptyFolderNeedsNoLock() {
        try (PluginRegistry registry = load()) {
            assertThat(registry.plugins().all()).isEmpty();
        }
    }

    @Test
    void refusesAFolderWithoutLock() {
        version("1.1").write(jar());
        assertRefused("no plugins.lock", "plugins pin");
    }

    @Test
    void refusesWhatIsNotSigned() throws IOException {
        version("1.1").write(jar());
        pin();
        Files.delete(folder.resolve("marketing.jar.sig"));
        assertRefused("marketing.jar", "is not signed");
    }

    @Test
    void refusesWhatWasAltered() throws IOException {
        version("1.1").write(jar());
        pin();
        TinyPlugin.serving("marketing").write(jar());
        assertRefused("marketing.jar", "was altered");
    }

    @Test
    void refusesWhatAStrangerSigned() {
        version("1.1").write(jar());
        Pinning.pin(folder, SigningKeyPair.generate().privateKey());
        assertRefused("marketing.jar", "none of the keys in plugins.trustedKeys signed it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "AAAA"})
    void refusesWhatIsNoSignature(String signature) throws IOException {
        version("1.1").write(jar());
        pin();
        Files.writeString(folder.resolve("marketing.jar.sig"), signature);
        assertRefused("marketing.jar", "signed it");
    }

    @Test
    void refusesWhatNobodyPinned() throws IOException {
        version("1.1").write(jar());
        pin();
        TinyPlugin.serving("events").write(folder.resolve("events.jar"));
        assertRefused("events.jar", "not in plugins.lock");
    }

    @Test
    void refusesALibraryThatNobodyPinned() throws IOException {
        TinyPlugin.serving("events").write(folder.resolve("events").resolve("events.jar"));
        pin();
        TinyPlugin.empty().write(folder.resolve("events").resolve("lib").resolve("library.jar"));
        assertRefused("events/lib/library.jar", "not in plugins.lock");
    }

    @Test
    void refusesAnOlderVersionThatWasSignedInItsTime() throws IOException {
        version("1.0").write(jar());
        pin();
        byte[] old = Files.readAllBytes(jar());
        byte[] signature = Files.readAllBytes(folder.resolve("marketing.jar.sig"));
        version("1.1").write(jar());
        pin();
        Files.write(jar(), old);
        Files.write(folder.resolve("marketing.jar.sig"), signature);
        assertRefused("marketing@1.0", "the lock pins marketing@1.1");
    }

    @Test
    void refusesWhereAPinnedJarIsGone() throws IOException {
        version("1.1").write(jar());
        TinyPlugin.serving("events").write(folder.resolve("events.jar"));
        pin();
        Files.delete(folder.resolve("events.jar"));
        assertRefused("events.jar", "not there");
    }

    @Test
    void refusesALockThatCannotBeRead() throws IOException {
        version("1.1").write(jar());
        pin();
        Files.writeString(folder.resolve("plugins.lock"), "{\"files\":[{\"jar\":1}]}");
        assertRefused("plugins.lock", "can't be read");
    }

    @Test
    void refusesTwoPluginsOfOneIdOrDepartment() {
        version("1.1").write(jar());
        version("1.2").write(folder.resolve("other.jar"));
        pin();
        assertRefused("have one name, 'marketing'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/aetherflow/core/spi/DepartmentPlugin.class",
                "io/aetherflow/app/Main.class",
                "java/lang/String.class",
                "META-INF/versions/17/io/aetherflow/core/spi/DepartmentPlugin.class",
                "native/libfast.so",
                "native/libfast.so.1",
                "fast.DLL",
                "libfast.dylib"
            })
    void refusesOverridesAndMachineCode(String entry) {
        signed(TinyPlugin.serving("marketing").with(entry, new byte[] {0}));
        assertRefused("marketing.jar", entry.replace("META-INF/versions/17/", ""));
    }

    @Test
    void refusesAWayToFurtherJars() {
        signed(TinyPlugin.serving("marketing").manifest("Manifest-Version: 1.0\nClass-Path: ../further.jar\n"));
        assertRefused("marketing.jar", "Class-Path");
    }

    /** Signed and pinned by hand: pinning itself refuses such a jar too. */
    private void signed(TinyPlugin plugin) {
        version("1.1").write(jar());
        pin();
        plugin.write(jar());
        assertThatThrownBy(this::pin).isInstanceOf(PluginException.class);
        try {
            byte[] bytes = Files.readAllBytes(jar());
            Files.writeString(folder.resolve("marketing.jar.sig"), SigningKeyPair.sign(KEY.privateKey(), bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
